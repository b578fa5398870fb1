import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAlive, startMark } from "../process-table.mjs";
import { DataFolder } from "./data-folder.mjs";

let path = "";
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), "data-folder-"));
});
afterEach(() => rmSync(path, { recursive: true }));

/** A process in a group of its own that lives until it is killed. */
function sleeper() {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  if (child.pid === undefined) throw new Error("no process");
  return { pid: child.pid, ended };
}

test("two trackers cannot share a data folder, and the message says which holds it", () => {
  new DataFolder(path).claim();
  expect(() => new DataFolder(path).claim()).toThrow(`(process ${process.pid})`);
});

test("the lock of a process that is gone, or whose id was used again, is taken over", async () => {
  const { pid, ended } = sleeper();
  process.kill(pid, "SIGKILL");
  await ended;
  writeFileSync(join(path, "lock"), JSON.stringify({ pid, mark: "1" }));
  const folder = new DataFolder(path);
  folder.claim();
  folder.release();
  writeFileSync(join(path, "lock"), JSON.stringify({ pid: process.pid, mark: "another start" }));
  folder.claim();
  folder.release();
  expect(existsSync(join(path, "lock"))).toBe(false);
});

test("what a killed tracker left is ended; a stranger with the same id is not", async () => {
  const [left, stranger] = [sleeper(), sleeper()];
  const mark = (pid: number, value = startMark(pid)) => ({ pid, mark: value });
  const processes = { server: mark(left.pid), worker: mark(stranger.pid, "an earlier start") };
  writeFileSync(join(path, "run.json"), JSON.stringify({ processes }));
  expect(await new DataFolder(path).stopLeftovers()).toEqual(["server"]);
  await left.ended;
  expect(isAlive(stranger.pid)).toBe(true);
  process.kill(stranger.pid, "SIGKILL");
  await stranger.ended;
});

test("a file in the folder's place is explained", () => {
  const file = join(path, "data");
  writeFileSync(file, "");
  expect(() => new DataFolder(file).claim()).toThrow(/is a file, not a folder/);
});
