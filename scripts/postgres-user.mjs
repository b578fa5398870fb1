// PostgreSQL refuses to run as root. As root, this finds who can run it instead.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * @typedef {object} PostgresRunner
 * @property {string[]} prefix      words to put before the program
 * @property {{ uid?: number, gid?: number }} identity  for child_process
 * @property {string} native        folder with PostgreSQL's bin and lib
 * @property {string} dataDir       where the cluster lies (elsewhere only if the user could not enter)
 */

/** An unprivileged id that /etc/passwd names: initdb wants a name for whoever runs it. */
function passwdEntry(wanted) {
  const entries = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  return entries.find(wanted);
}

/** A user namespace makes root look like an ordinary user, also inside a folder only root can enter. */
function namespaceRunner(native, dataDir) {
  const entry = passwdEntry(({ uid }) => uid === 1000) ?? passwdEntry(({ uid }) => uid > 0 && uid < 65_534);
  if (!entry) return undefined;
  const prefix = ["unshare", "--user", `--map-user=${entry.uid}`, `--map-group=${entry.gid}`, "--"];
  const probe = spawnSync(prefix[0], [...prefix.slice(1), join(native, "bin/postgres"), "--version"]);
  return probe.status === 0 ? { prefix, identity: {}, native, dataDir } : undefined;
}

function postgresUser() {
  const existing = passwdEntry(({ name }) => name === "postgres");
  if (existing) return existing;
  execFileSync("groupadd", ["--system", "postgres"], { stdio: "ignore" });
  execFileSync("useradd", ["--system", "-g", "postgres", "--no-create-home", "postgres"], {
    stdio: "ignore",
  });
  const created = passwdEntry(({ name }) => name === "postgres");
  if (!created) throw new Error("PostgreSQL cannot run as root, and the user `postgres` could not be made.");
  return created;
}

/** Where a cluster lies when its user could not enter the folder it belongs in. */
export const shelterOf = (dataDir) =>
  join("/var/lib/legion-tracker", createHash("sha256").update(dataDir).digest("hex").slice(0, 12));

/** Where namespaces are refused (most containers): the user `postgres`, in folders that it can enter. */
function userRunner(native, dataDir) {
  const { uid, gid } = postgresUser();
  const identity = { uid, gid };
  const canEnter = (folder) => spawnSync("test", ["-x", folder], identity).status === 0;
  const parent = dirname(dataDir);
  mkdirSync(parent, { recursive: true });
  // Passing through is enough; what lies beside the cluster stays closed by its own modes.
  chmodSync(parent, 0o711);
  const shelter = shelterOf(dataDir);
  let usableNative = native;
  if (!canEnter(join(native, "bin"))) {
    usableNative = join(shelter, "native");
    // Copied each time: an upgrade must not leave last year's programs here.
    rmSync(usableNative, { recursive: true, force: true });
    cpSync(native, usableNative, { recursive: true, verbatimSymlinks: true });
  }
  const usableData = canEnter(parent) ? dataDir : join(shelter, "data");
  mkdirSync(dirname(usableData), { recursive: true });
  return { prefix: [], identity, native: usableNative, dataDir: usableData };
}

/**
 * How to run the PostgreSQL programs on this machine, as whoever this process is.
 * @param {string} native folder of the packaged PostgreSQL
 * @param {string} dataDir folder of the cluster
 * @returns {PostgresRunner}
 */
export function findRunner(native, dataDir) {
  if (process.getuid?.() !== 0) return { prefix: [], identity: {}, native, dataDir };
  if (existsSync(dataDir)) {
    // A cluster that an ordinary user made stays that user's, also when root starts it.
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { prefix: [], identity: { uid, gid }, native, dataDir };
  }
  if (existsSync(join(shelterOf(dataDir), "data/PG_VERSION"))) return userRunner(native, dataDir);
  return namespaceRunner(native, dataDir) ?? userRunner(native, dataDir);
}
