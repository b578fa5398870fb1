// Programs that run to their end while the launcher waits: a build, the seed.
import { spawn } from "node:child_process";
import { root } from "./dependencies.mjs";

const running = new Set();
let ending = false;

/** Whether the launcher was asked to stop: waiting for something to come up is then in vain. */
export const isEnding = () => ending;

/**
 * Runs Node on an installed program or a script, and keeps what it says for the error.
 * @param {string[]} args as after `node`
 * @param {NodeJS.ProcessEnv} env
 * @param {{ show?: boolean }} options show: its output goes to the terminal as it comes
 * @returns {Promise<string>} its output
 */
export async function runTool(args, env, { show = false } = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  const end = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(signal ?? code));
  });
  running.delete(child);
  if (end === 0) return output;
  const words = args.map((arg) => arg.replace(/^.*node_modules\//, "")).join(" ");
  throw new Error(`node ${words} failed (${end})${output ? `:\n${output.trim()}` : ""}`);
}

/** Ends what is running now: the launcher was asked to stop. */
export function endTools() {
  ending = true;
  for (const child of running) child.kill("SIGTERM");
}
