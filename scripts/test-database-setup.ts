import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { inject, vi } from "vitest";
import { cloneDatabase } from "./throwaway-cluster.mjs";

// Runs before each test file is imported, so that lib/env reads this file's own database. Files share a worker, and
// with it the libraries; what the product's own modules and the environment remember begins anew for each.
declare global {
  var untouchedEnvironment: NodeJS.ProcessEnv | undefined;
}
globalThis.untouchedEnvironment ??= { ...process.env };
process.env = { ...globalThis.untouchedEnvironment };
globalThis.trackerPools = undefined;
vi.useRealTimers();
vi.resetModules();
const template = inject("templateDatabase");
const name = `test_${randomUUID().replaceAll("-", "")}`;
const { ownerUrl, appUrl, authUrl } = await cloneDatabase(template, name);
const data = join(template.folder, name);
mkdirSync(data, { recursive: true });

Object.assign(process.env, {
  TEST_OWNER_DATABASE_URL: ownerUrl,
  APP_DATABASE_URL: appUrl,
  AUTH_DATABASE_URL: authUrl,
  TRACKER_DATA: data,
  TRACKER_EMBEDDED: "1",
  BETTER_AUTH_SECRET: randomBytes(32).toString("base64url"),
  BETTER_AUTH_URL: "http://127.0.0.1:3000",
});
