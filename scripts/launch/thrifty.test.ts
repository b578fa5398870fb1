import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeDocketSheet } from "@/lib/docket/parse/sample-sheet";
import { flagsFor } from "@/scripts/launch/thrifty.mjs";

const folder = mkdtempSync(join(tmpdir(), "thrifty-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, size: number): string => {
  const path = join(folder, name);
  writeFileSync(path, "");
  truncateSync(path, size);
  return path;
};

test("only reading what is mostly large docket sheets asks for the flags", () => {
  const small = file("small.html", 99_999);
  const large = file("large.html", 100_000);
  expect(flagsFor(["docket", "parse", "--court", "dcd", small, "--out", folder])).toEqual([]);
  expect(flagsFor(["docket", "parse", small, large, "--out", folder])).toContain("--single-threaded");
  expect(flagsFor(["docket", "parse", small, small, large, "--out", folder])).toEqual([]);
  expect(flagsFor(["docket", "parse", file("huge.html", 5_000_000)])).toEqual([]);
  expect(flagsFor(["audit", "verify", large])).toEqual([]);
  expect(flagsFor([])).toEqual([]);
});

test("a large sheet is read by one process with the flags, and its exit code comes back", () => {
  const sheet = join(folder, "nysd_1.html");
  writeFileSync(sheet, makeDocketSheet({ entries: 300, parties: 4 }));
  const run = (...files: string[]) =>
    spawnSync(process.execPath, ["scripts/tracker.mjs", "docket", "parse", ...files, "--out", folder], {
      encoding: "utf8",
    });
  expect(run(sheet)).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("300 entries") });
  expect(run(sheet, join(folder, "absent.html")).status).toBe(1);
});
