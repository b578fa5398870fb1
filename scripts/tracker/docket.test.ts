import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeDocketSheet } from "@/lib/docket/parse/sample-sheet";
import { cpuMs } from "@/scripts/cpu-time";
import { commands } from "@/scripts/tracker/docket";

let folder = "";
let printed = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "docket-command-"));
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const put = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const out = () => join(folder, "out");
const readOut = (name: string): unknown => JSON.parse(readFileSync(join(out(), name), "utf8"));
const parse = (...args: string[]) => commands.parse?.run(args);

test("writes one reading a file and one line a file", async () => {
  const sheet = put("nysd_1.html", makeDocketSheet({ entries: 450, parties: 3 }));
  const other = put("error.page.html", "<html>Request Time-out</html>");
  expect(await parse(sheet, other, "--out", out())).toBe(0);
  expect(readOut("nysd_1.json")).toMatchObject({ court_id: "nysd", docket_number: "1:15-cv-00001" });
  expect(readOut("nysd_1.json")).toHaveProperty("docket_entries.length", 450);
  expect(readOut("nysd_1.json")).toHaveProperty("docket_entries.449.document_number", "450");
  expect(readOut("error.page.json")).toMatchObject({ error: { code: "not_a_docket" } });
  expect(printed).toMatch(/^nysd_1\.html {2}[\d.]+ ms {2}district, nysd, 450 entries\nerror\.page\.html {2}/);
});

test("a page that is no docket is refused also when it is called one", async () => {
  const menu = put("x.html", "<table><tr><th>2 Documents are attached to this filing</th></tr></table>");
  expect(await parse("--kind", "not_appellate", menu, "--out", out())).toBe(0);
  expect(readOut("x.json")).toMatchObject({ error: { code: "not_a_docket" } });
});

test("the court comes from the page, then from --court, then from the file's name", async () => {
  const head = "<h3>DOCKET FOR CASE #: 1:21-cv-00009</h3><table><tr><td>Sample v. Example</td></tr></table>";
  const named = put("flsd_7.html", makeDocketSheet({ entries: 1, parties: 1 }));
  const unnamed = put("wawd_8.html", head);
  await parse(named, unnamed, "--court", "dcd", "--out", out());
  expect(readOut("flsd_7.json")).toMatchObject({ court_id: "nysd" });
  expect(readOut("wawd_8.json")).toMatchObject({ court_id: "dcd" });
  await parse(unnamed, "--out", out());
  expect(readOut("wawd_8.json")).toMatchObject({ court_id: "wawd" });
});

test("200 MB are refused before they are read; a missing file is told and the rest is read", async () => {
  const large = put("large.html", "");
  truncateSync(large, 200_000_000);
  const sheet = put("nysd_2.html", makeDocketSheet({ entries: 1, parties: 1 }));
  const start = cpuMs();
  expect(await parse(large, join(folder, "absent.html"), sheet, "--out", out())).toBe(1);
  expect(cpuMs() - start).toBeLessThan(2_000);
  expect(readOut("large.json")).toMatchObject({ error: { code: "too_large" } });
  expect(readOut("absent.json")).toMatchObject({ error: { code: "unreadable" } });
  expect(readOut("nysd_2.json")).toMatchObject({ court_id: "nysd" });
});

test("wrong arguments are answered with the usage", async () => {
  expect(await parse("--kind", "novel", "x.html", "--out", out())).toBe(2);
  expect(await parse("x.html")).toBe(2);
  expect(await parse("--out", out())).toBe(2);
  expect(printed).toMatch(/usage: tracker docket parse/);
});
