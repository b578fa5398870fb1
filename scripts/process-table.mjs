// Who runs on this machine, read from /proc; elsewhere from ps.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether the process exists and is not a zombie. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    // No /proc here, or it ended in between: the signal's answer stands.
    return process.platform !== "linux";
  }
}

/** The process's command line, words separated by spaces; empty when unknown. */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return fromPs(pid, "args=");
  }
}

/** An opaque mark of when the process started: a process id that was reused has another one. */
export function startMark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name may hold spaces and brackets; field 22 is counted after its last bracket.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return fromPs(pid, "lstart=");
  }
}

function fromPs(pid, column) {
  if (process.platform === "linux") return "";
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", column], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}
