// Runs before anything is installed: Node's own modules only, and syntax that old releases understand.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { step } from "./steps.mjs";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const OLDEST_NODE = [20, 19];

/** Ends the process with a message when this Node cannot even install what is needed. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(
    `This is Node ${process.versions.node}; Node ${OLDEST_NODE.join(".")} or newer is needed. Get it from https://nodejs.org, then try again.`,
  );
  process.exit(1);
}

/** Whether node_modules holds exactly what package-lock.json says; npm writes its own list last of all. */
export function isInstalled() {
  const installedFile = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return false;
  let installed;
  try {
    installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  } catch {
    return false;
  }
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const same = (path) => installed[path]?.version === wanted[path]?.version;
  // Packages for other systems are in the lockfile and rightly not on this machine.
  const complete = Object.keys(wanted).every((path) => path === "" || wanted[path].optional || same(path));
  return complete && Object.keys(installed).every(same) && existsSync(join(root, "node_modules/next"));
}

/**
 * Installs from the lockfile when anything is missing or stale. npm's own words show only when it fails.
 * @param {{ show?: (title: string, work: () => Promise<void>) => Promise<void> }} options how to show the step
 */
export async function ensureDependencies({ show = step } = {}) {
  if (isInstalled()) return;
  await show("Installing packages", async () => {
    const npm = process.env.npm_execpath;
    const viaNode = npm !== undefined && /\.c?js$/.test(npm);
    // Development packages build the product, also where NODE_ENV says production.
    const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
    const [command, ...rest] = viaNode ? [process.execPath, npm, ...args] : ["npm", ...args];
    const { status, stderr, error } = spawnSync(command, rest, {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status === 0) return;
    // What went wrong comes first; warnings and the usage text around it do not help.
    const said = `${stderr ?? ""}${error?.message ?? ""}`
      .split("\n")
      .filter((line) => !line.startsWith("npm warn"))
      .slice(0, 25)
      .join("\n");
    throw new Error(`npm ci failed. Is the npm registry reachable? It said:\n${said}`);
  });
}

/**
 * Calls back once when the process that started this one is gone. `npm start` runs a shell between itself and
 * the launcher, and that shell passes no signal on: when npm is told to stop, only its end can be noticed.
 * @param {() => void} callback
 */
export function onOrphaned(callback) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}

/**
 * Goes on with the Node that the lockfile carries, and with these flags of V8. Returns only when this process
 * already is that Node and has them, or when there is none for this machine (an image that starts from Node 24
 * leaves it out).
 * @param {string[]} flags
 */
export async function continueWithBundledNode(flags = []) {
  const isOwn = Number(process.versions.node.split(".")[0]) >= 24;
  const missing = flags.filter((flag) => !process.execArgv.includes(flag));
  if (isOwn && missing.length === 0) return;
  const bundled = isOwn ? process.execPath : join(root, "node_modules/.bin/node");
  const args = [...missing, ...(isOwn ? process.execArgv : []), ...process.argv.slice(1)];
  // In place of this process where the system can: none is left waiting beside it.
  if (isOwn && process.platform !== "win32" && process.execve) process.execve(bundled, [bundled, ...args]);
  if (!existsSync(bundled)) {
    console.error(
      `Node ${process.versions.node} installed the packages, but Node 24 is needed to run them and the lockfile has none for ${process.platform}-${process.arch}. Install Node 24 and try again.`,
    );
    process.exit(1);
  }
  const child = spawn(bundled, args, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  onOrphaned(() => child.kill("SIGTERM"));
  const code = await new Promise((resolve) => {
    child.once("error", (error) => {
      console.error(`${bundled} does not run here: ${error.message}`);
      resolve(1);
    });
    child.once("exit", (exitCode, signal) => resolve(signal ? 1 : exitCode));
  });
  process.exit(code);
}

/** The environment for the tools: the bundled Node and the installed programs first, no telemetry. */
export function toolEnvironment(extra = {}) {
  return {
    ...process.env,
    PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH ?? ""}`,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
    ...extra,
  };
}
