// The server and the worker as processes with logs of their own.
import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { NEXT } from "./build.mjs";
import { endGroup } from "./data-folder.mjs";
import { root, toolEnvironment } from "./dependencies.mjs";
import { isEnding } from "./tool.mjs";

const LARGEST_LOG = 10_000_000;
export const WORKER = join(root, "scripts/worker.ts");

function openLog(file) {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LARGEST_LOG) renameSync(file, `${file}.1`);
  return openSync(file, "a", 0o600);
}

/**
 * Starts Node in a process group of its own, so that ctrl-C reaches only the launcher, which ends things in order.
 * Its output goes to a file: a pipe would break when the launcher is killed.
 * @returns {import("./supervise.mjs").Running}
 */
function startNode(args, env, logFile) {
  const log = logFile === undefined ? "inherit" : openLog(logFile);
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...env, PATH: toolEnvironment().PATH },
    detached: true,
    stdio: ["ignore", log, log],
  });
  if (log !== "inherit") closeSync(log);
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
  });
  return { pid: child.pid, exited, stop: () => endGroup(child.pid, 8) };
}

/**
 * Starts Next and waits until it answers.
 * @param {import("./settings.mjs").Settings} settings
 * @param {NodeJS.ProcessEnv} env
 * @param {string} logFile
 */
export async function startServer(settings, env, logFile) {
  const verb = settings.dev ? "dev" : "start";
  const sizeBefore = existsSync(logFile) ? statSync(logFile).size : 0;
  const args = [NEXT, verb, "-H", settings.host, "-p", String(settings.port)];
  const running = startNode(args, env, settings.dev ? undefined : logFile);
  let end;
  running.exited.then((how) => {
    end = how;
  });
  const patience = settings.dev ? 120_000 : 60_000;
  const begun = performance.now();
  let answer = "nothing";
  while (performance.now() - begun < patience) {
    if (end !== undefined || isEnding()) break;
    try {
      const response = await fetch(`${settings.address}/api/health`, { signal: AbortSignal.timeout(10_000) });
      if (response.ok) return running;
      answer = `${response.status} ${(await response.text()).slice(0, 500)}`;
    } catch {
      // Not listening yet.
    }
    await sleep(50);
  }
  await running.stop();
  const said = existsSync(logFile) ? readFileSync(logFile).subarray(sizeBefore).toString().trim() : "";
  const reason = end === undefined ? `/api/health answered ${answer}` : `it ended (${end})`;
  throw new Error(`The server did not start: ${reason}.\n${said.split("\n").slice(-30).join("\n")}`);
}

/** Starts the worker, which takes jobs from the database. */
export async function startWorker(env, logFile) {
  return startNode(["--import", "tsx", WORKER], env, logFile);
}
