// `npm test` and, with --no-e2e, `npm run check`. Every phase runs, also after a failure, and is timed.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  continueWithBundledNode,
  ensureDependencies,
  requireNode,
  root,
  toolEnvironment,
} from "./launch/dependencies.mjs";
import { report, seconds } from "./launch/steps.mjs";

const BIN = join(root, "node_modules/.bin");
const total = { passed: 0, failed: 0, skipped: 0 };
let broken = false;

/**
 * @typedef {{ passed: number, failed: number, skipped?: number }} Count
 */

/** Runs one phase; its count is added up. A phase that breaks without a count is one failure. */
async function phase(title, work) {
  console.log(`\n── ${title}`);
  const startedAt = performance.now();
  /** @type {Count} */
  let count;
  try {
    count = await work();
  } catch (error) {
    report(error);
    count = { passed: 0, failed: 1 };
  }
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped ?? 0;
  if (count.failed > 0) broken = true;
  const skipped = count.skipped ? `, ${count.skipped} skipped` : "";
  console.log(
    `${count.failed > 0 ? "✗" : "✓"} ${title}: ${count.passed} passed, ${count.failed} failed${skipped} (${seconds(startedAt)})`,
  );
  return count.failed === 0;
}

/** Runs a program with the terminal as its own. */
function run(command, args, extra = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: toolEnvironment(extra),
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(signal === null ? code : 1));
  });
}

/** A program that is right or wrong as a whole counts as one. */
async function whole(command, args, extra) {
  const code = await run(command, args, extra);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/** The pure and the database tests in one run, so that neither core waits for the other's last file. */
async function vitest() {
  const file = join(root, ".test/vitest.json");
  rmSync(file, { force: true });
  const code = await run(join(BIN, "vitest"), [
    "run",
    "--passWithNoTests",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  const result = readReport(file);
  const failed = result?.numFailedTests ?? 0;
  return {
    passed: result?.numPassedTests ?? 0,
    // A file that does not load, or a set-up that breaks, fails no single test.
    failed: code === 0 ? failed : Math.max(failed, 1),
    skipped: result?.numPendingTests ?? 0,
  };
}

async function playwright() {
  const file = join(root, ".test/playwright.json");
  rmSync(file, { force: true });
  const code = await run(join(BIN, "playwright"), ["test", "--pass-with-no-tests", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const stats = readReport(file)?.stats;
  const failed = stats?.unexpected ?? 0;
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: code === 0 ? failed : Math.max(failed, 1),
    skipped: stats?.skipped ?? 0,
  };
}

async function main(args) {
  const endToEnd = !args.includes("--no-e2e");
  const begun = performance.now();
  await ensureDependencies();
  await continueWithBundledNode();
  const { ensureBuild, ensureClient, NEXT } = await import("./launch/build.mjs");
  mkdirSync(join(root, ".test"), { recursive: true });
  await phase("Data model", async () => {
    await ensureClient();
    return { passed: 0, failed: 0 };
  });
  await phase("Types", async () => {
    // Routes and stylesheets get their types from Next.
    if ((await run(process.execPath, [NEXT, "typegen"])) !== 0) return { passed: 0, failed: 1 };
    return whole(join(BIN, "tsc"), ["--noEmit"]);
  });
  await phase("Lint", () => whole(join(BIN, "biome"), ["check", "--error-on-warnings", "."]));
  await phase("Pure and database tests", vitest);
  if (endToEnd) {
    const built = await phase("Production build", async () => {
      await ensureBuild();
      return { passed: 1, failed: 0 };
    });
    if (built) await phase("End-to-end tests", playwright);
    else console.log("The end-to-end tests need the build: not run.");
  }
  const skipped = total.skipped > 0 ? ` (${total.skipped} skipped)` : "";
  console.log(`\nTook ${seconds(begun)}.${skipped}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return broken ? 1 : 0;
}

requireNode();
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  report(error);
  process.exitCode = 1;
}
