// One data folder, one launcher. A lock says which, and a list says what it started.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLine, isAlive, startMark } from "../process-table.mjs";
import { Stop } from "./steps.mjs";

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Whether the process that was written down is still that one: ids are used again. */
function isSame(entry) {
  return entry !== undefined && isAlive(entry.pid) && startMark(entry.pid) === entry.mark;
}

const self = () => ({ pid: process.pid, mark: startMark(process.pid) });

export class DataFolder {
  /** @param {string} path absolute */
  constructor(path) {
    this.path = path;
    this.lockFile = join(path, "lock");
    this.runFile = join(path, "run.json");
    /** @type {Record<string, { pid: number, mark: string, port?: number }>} */
    this.processes = {};
  }

  file(...names) {
    return join(this.path, ...names);
  }

  /** Whether a tracker runs on this folder now. */
  isClaimed() {
    return isSame(readJson(this.lockFile));
  }

  /** Makes the folder and takes its lock, or says why that cannot be. */
  claim() {
    try {
      mkdirSync(this.path, { recursive: true, mode: 0o700 });
      if (!statSync(this.path).isDirectory()) throw new Stop(`${this.path} is not a folder.`);
      accessSync(this.path, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch (error) {
      if (error instanceof Stop) throw error;
      const reason =
        error.code === "EEXIST" || error.code === "ENOTDIR"
          ? "is a file, not a folder. Move it away"
          : `cannot be used (${error.code}). Give it to the user who starts the tracker (now ${process.getuid?.()})`;
      throw new Stop(
        `The data folder ${this.path} ${reason}, or choose another: TRACKER_DATA=/path npm start`,
      );
    }
    for (let attempt = 0; attempt < 3; attempt += 1) {
      try {
        writeFileSync(this.lockFile, JSON.stringify(self()), { flag: "wx", mode: 0o600 });
        return;
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
      }
      const holder = readJson(this.lockFile);
      if (isSame(holder)) {
        throw new Stop(
          `The data folder ${this.path} is in use by another tracker (process ${holder.pid}). Stop that one first (ctrl-C in its window, or: kill ${holder.pid}), or use another folder: TRACKER_DATA=/path npm start`,
        );
      }
      rmSync(this.lockFile, { force: true });
    }
    throw new Stop(`Another tracker is starting on ${this.path} right now. Try again in a moment.`);
  }

  /**
   * Ends what a killed launcher left, except PostgreSQL, which its own starter stops or adopts.
   * @returns {Promise<string[]>} names of what was ended
   */
  async stopLeftovers() {
    const left = readJson(this.runFile)?.processes ?? {};
    const ended = [];
    for (const [name, entry] of Object.entries(left)) {
      if (name === "postgres" || !isSame(entry)) continue;
      // Only what looks like ours, even though process id and start time agree.
      if (!/node|next/.test(commandLine(entry.pid))) continue;
      await endGroup(entry.pid, 5);
      ended.push(name);
    }
    return ended;
  }

  /** The port PostgreSQL had last time, so that a long-lived client finds it again. */
  lastPort() {
    return readJson(this.runFile)?.processes?.postgres?.port;
  }

  /** Writes down a process that outlives a killed launcher. */
  remember(name, pid, extra = {}) {
    this.processes[name] = { pid, mark: startMark(pid), ...extra };
    const draft = `${this.runFile}.new`;
    writeFileSync(draft, `${JSON.stringify({ launcher: self(), processes: this.processes }, null, 2)}\n`, {
      mode: 0o600,
    });
    renameSync(draft, this.runFile);
  }

  /** Everything has ended: the folder is free. The list stays for its ports. */
  release() {
    if (existsSync(this.lockFile) && readJson(this.lockFile)?.pid === process.pid) rmSync(this.lockFile);
  }
}

/**
 * Asks a process group to end, and insists after some seconds.
 * @param {number} pid of the group's leader
 * @param {number} patience seconds
 */
export async function endGroup(pid, patience) {
  const signalAll = (signal) => {
    try {
      process.kill(-pid, signal);
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  };
  signalAll("SIGTERM");
  for (let waited = 0; waited < patience * 1000 && isAlive(pid); waited += 25) await sleep(25);
  // Also when the leader is gone: a child of it may be left.
  signalAll("SIGKILL");
  for (let waited = 0; waited < 2000 && isAlive(pid); waited += 25) await sleep(25);
}
