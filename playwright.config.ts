import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";
import { chromiumFolder, findChromium } from "./scripts/find-chromium.mjs";
import { freePort } from "./scripts/postgres.mjs";

const root = dirname(fileURLToPath(import.meta.url));

// Read again in every worker: what the first reading chose is passed on.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_BASE_URL ??= `http://127.0.0.1:${process.env.E2E_PORT}`;
process.env.E2E_CHROMIUM ??= await findChromium(chromiumFolder(root));

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./scripts/e2e-product.ts",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env.E2E_BASE_URL,
    locale: "en-US",
    // Far from the court: a date that depends on the browser's zone shows.
    timezoneId: "Asia/Kathmandu",
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.E2E_CHROMIUM },
  },
  projects: [{ name: "chromium" }],
});
