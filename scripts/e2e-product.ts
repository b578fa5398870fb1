import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { removeCluster } from "./postgres.mjs";
import { isAlive } from "./process-table.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const secretsShape = z.object({
  ownerPassword: z.string(),
  appPassword: z.string(),
  authPassword: z.string(),
  authSecret: z.string(),
});
const runShape = z.object({ processes: z.object({ postgres: z.object({ port: z.number() }) }) });

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

/** Lets fixtures reach the running product's database and sign people in without the sign-in page. */
function exposeDatabase(data: string): void {
  const secrets = secretsShape.parse(readJson(join(data, "secrets.json")));
  const { port } = runShape.parse(readJson(join(data, "run.json"))).processes.postgres;
  const url = (role: string, password: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/tracker`;
  Object.assign(process.env, {
    TEST_OWNER_DATABASE_URL: url("tracker_owner", secrets.ownerPassword),
    APP_DATABASE_URL: url("tracker_app", secrets.appPassword),
    AUTH_DATABASE_URL: url("tracker_auth", secrets.authPassword),
    BETTER_AUTH_SECRET: secrets.authSecret,
    BETTER_AUTH_URL: process.env.E2E_BASE_URL,
    TRACKER_DATA: data,
    TRACKER_EMBEDDED: "1",
  });
}

function removeData(data: string): void {
  removeCluster(join(data, "postgres"));
  rmSync(data, { recursive: true, force: true });
}

/** Data folders whose test run was killed. */
function sweep(parent: string): void {
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const runner = Number(/^e2e-(\d+)$/.exec(name)?.[1]);
    if (Number.isInteger(runner) && !isAlive(runner)) removeData(join(parent, name));
  }
}

/** Starts the product as `npm start` does, on a data folder and a port of its own, and ends it afterwards. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const port = process.env.E2E_PORT;
  if (port === undefined) throw new Error("E2E_PORT is not set: playwright.config.ts chooses it");
  const data = join(root, ".test", `e2e-${process.pid}`);
  sweep(join(root, ".test"));
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const { DATABASE_URL: _external, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, "scripts/start.mjs")], {
    cwd: root,
    // As under npm, the launcher then ends by itself when this process is killed.
    env: { ...inherited, HOST: "127.0.0.1", PORT: port, TRACKER_DATA: data, npm_lifecycle_event: "e2e" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        if (output.includes("The tracker is ready at")) resolve();
      });
    }
  });
  const early = await Promise.race([ready, ended]);
  if (early !== undefined) throw new Error(`The product did not start (${early}):\n${output}`);
  exposeDatabase(data);
  return async () => {
    child.kill("SIGTERM");
    await ended;
    // What the server said is worth keeping only while somebody looks for a failure.
    if (process.env.E2E_KEEP !== "1") removeData(data);
  };
}
