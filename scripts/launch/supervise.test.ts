import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { isAlive } from "../process-table.mjs";
import { endGroup } from "./data-folder.mjs";
import { Supervised } from "./supervise.mjs";

async function start() {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true });
  const { pid } = child;
  if (pid === undefined) throw new Error("no process");
  const exited = new Promise<number | string>((resolve) =>
    child.once("exit", (code, signal) => resolve(signal ?? code ?? 0)),
  );
  return { pid, exited, stop: () => endGroup(pid, 5) };
}

test("a killed process is started again, and none is left when it is told to end", async () => {
  const pids: number[] = [];
  const lines: string[] = [];
  const { promise: restarted, resolve } = Promise.withResolvers<void>();
  const supervised = new Supervised("The server", start, {
    announce: (line: string) => lines.push(line),
    started: ({ pid }: { pid: number }) => {
      pids.push(pid);
      if (pids.length === 2) resolve();
    },
  });
  const { pid } = await supervised.begin();
  process.kill(pid, "SIGKILL");
  await restarted;
  expect(lines[0]).toContain("The server ended (SIGKILL)");
  await supervised.end();
  expect(pids.map(isAlive)).toEqual([false, false]);
});

test("a first start that fails is the caller's to report", async () => {
  const failing = new Supervised("The server", () => Promise.reject(new Error("no port")), {
    announce: () => {},
    started: () => {},
  });
  await expect(failing.begin()).rejects.toThrow("no port");
  await failing.end();
});
