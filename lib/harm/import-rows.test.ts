import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { formatUncertain } from "@/lib/dates/uncertain-date";
import { AppError } from "@/lib/errors";
import { cpuMs } from "@/scripts/cpu-time";
import { previewImport } from "./import-rows";
import { dateTextProblem, uncertainFromText } from "./parse/date-text";
import { parseDelimited } from "./parse/delimited";
import { readSheet } from "./parse/read-sheet";
import { parseXlsx } from "./parse/xlsx";

const cells = (text: string) => parseDelimited(text).rows.map((r) => r.cells);

test("RFC 4180: quotes hold delimiters, breaks and doubled quotes; rows keep their line in the file", () => {
  const table = parseDelimited('\ufeffa,b\r\n"x,""y""\nz",2\r\n\r\nlast,\n');
  expect(table.rows).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: ['x,"y"\nz', "2"] },
    { line: 5, cells: ["last", ""] },
  ]);
  expect(cells("a\tb,c\n1\t2")).toEqual([
    ["a", "b,c"],
    ["1", "2"],
  ]);
  expect(cells("a;b,c;d\n1;2;3")[0]).toEqual(["a", "b,c", "d"]);
  expect(() => parseDelimited('a,b\n"open')).toThrow("a quotation mark in line 2 is never closed");
});

test("whatever is written as CSV is read back", () => {
  const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('"', ",", "\r\n", 'a"b', "", "\n"));
  const row = fc.array(cell, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const text = rows.map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(",")).join("\r\n");
      expect(cells(text)).toEqual(rows);
    }),
  );
});

test("a million rows are refused early", async () => {
  const began = cpuMs();
  expect(() => parseDelimited("text,date\n".repeat(1_000_001))).toThrow(AppError);
  expect(cpuMs() - began).toBeLessThan(500);
  // More than twice what may go in, of which no more is unpacked than that.
  const sheet = workbook('<row><c t="inlineStr"><is><t>x</t></is></c></row>'.repeat(120_000));
  const from = cpuMs();
  await expect(parseXlsx(sheet)).rejects.toThrow("more than 50,000 rows");
  expect(cpuMs() - from).toBeLessThan(1_000);
});

const head = '<?xml version="1.0" encoding="UTF-8"?>';
function workbook(rows: string, properties = ""): Uint8Array {
  return zipSync({
    "xl/workbook.xml": strToU8(
      `${head}<workbook xmlns:r="r">${properties}<sheets><sheet name="Harm" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${head}<Relationships><Relationship Id="rId7" Target="worksheets/sheet3.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet3.xml": strToU8(`${head}<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    "xl/sharedStrings.xml": strToU8(
      `${head}<sst><si><t>Harm</t></si><si><t>From</t></si><si><r><t>Idle </t></r><r><t>&amp; unpaid</t></r></si></sst>`,
    ),
    "xl/styles.xml": strToU8(
      `${head}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;day&quot; 0.0"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ),
  });
}

test("a workbook gives its first sheet as text, dates as dates", async () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>Low</t></is></c></row>' +
    '<row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" s="1"><v>46185</v></c><c r="C4" s="3"><v>46185.75</v></c><c r="D4" s="2"><v>2.5</v></c><c r="E4" t="b"><v>1</v></c><c r="F4" t="str"><f>A1</f><v>sum</v></c></row>';
  expect((await parseXlsx(workbook(rows))).rows).toEqual([
    { line: 1, cells: ["Harm", "From", "", "Low"] },
    { line: 4, cells: ["Idle & unpaid", "2026-06-12", "2026-06-12", "2.5", "yes", "sum"] },
  ]);
  await expect(parseXlsx(strToU8("not a zip"))).rejects.toThrow("not an Excel workbook");
});

test("days before March 1900 and days of the 1904 system are the days that Excel shows", async () => {
  const row = (...serials: (number | string)[]) =>
    `<row>${serials.map((n) => (typeof n === "number" ? `<c s="1"><v>${n}</v></c>` : `<c t="d"><v>${n}</v></c>`)).join("")}</row>`;
  const first = async (sheet: Uint8Array) => (await parseXlsx(sheet)).rows[0]?.cells;
  expect(await first(workbook(row(1, 59, 61, 46185)))).toEqual([
    "1900-01-01",
    "1900-02-28",
    "1900-03-01",
    "2026-06-12",
  ]);
  // Excel counts a day that never was; it reads as no date, and the row says so.
  expect(await first(workbook(row(60)))).toEqual(["1900-02-29"]);
  const mac = '<workbookPr date1904="1"/>';
  expect(await first(workbook(row(0, 44723, "2026-06-12T00:00:00"), mac))).toEqual([
    "1904-01-01",
    "2026-06-12",
    "2026-06-12",
  ]);
});

test.each([
  ["UTF-8", Buffer.from("Café — “no access”")],
  ["UTF-8 with a mark", Buffer.from("\ufeffCafé — “no access”")],
  ["UTF-16 as Excel saves it", Buffer.from("\ufeffCafé — “no access”", "utf16le")],
  ["UTF-16, the other end first", Buffer.from("\ufeffCafé — “no access”", "utf16le").swap16()],
  [
    "Windows-1252",
    Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x97, 0x20, 0x93, ...Buffer.from("no access"), 0x94]),
  ],
])("text in %s is read as it was written", async (_, bytes) => {
  expect((await readSheet(new Uint8Array(bytes))).rows).toEqual([{ line: 1, cells: ["Café — “no access”"] }]);
});

test.each([
  ["2026-06-12", "Jun 12, 2026"],
  ["6/12/2026", "Jun 12, 2026"],
  ["12 June 2026", "Jun 12, 2026"],
  ["circa June 26, 2026", "around Jun 26, 2026"],
  ["before Jul 3, 2026", "before Jul 3, 2026"],
  ["June 2026", "June 2026"],
  ["2026", "2026"],
  ["Jun 12, 2026 to Jun 30, 2026", "from Jun 12, 2026 to Jun 30, 2026"],
  ["from Jun 12, 2026 on", "from Jun 12, 2026 on"],
  ["between 6/26/2026 and 6/27/2026", "between Jun 26, 2026 and Jun 27, 2026"],
])("%s is read as %s", (text, words) => {
  const date = uncertainFromText(text);
  expect(date && formatUncertain(date)).toBe(words);
});

test.each([
  "Junk 2026",
  "2026-02-30",
  "13/13/2026",
  "Jun 30, 2026 to Jun 12, 2026",
  "soon",
  "mayhem 3, 2026",
])("%s is no date", (text) => expect(uncertainFromText(text)).toBeNull());

test("a preview maps by header, reads each row, and is ready only without a single error", () => {
  const csv = [
    "What happened,Category,From,To,Low,High,Unit",
    "Engineers idle,Workforce,6/12/2026,,88,240,hours",
    ",Workforce,,,,,",
    "Lost deal,Lost contract,June 2026,,-5,,usd",
    "No unit,,6/12/2026,,10,20,",
    "Backwards,,7/1/2026,6/1/2026,5,3,$",
    "Odd,Weather,soon,,,,",
    'Money,,6/12/2026,,"$1,200.50",,',
    "No day,,,,7,,hours",
  ].join("\n");
  const p = previewImport("harm", parseDelimited(csv));
  expect(p.mapping).toEqual({ text: 0, category: 1, from: 2, to: 3, low: 4, high: 5, unit: 6 });
  expect(p.ready).toBe(false);
  expect(p.rows.map((r) => [r.line, r.text, r.low, r.high, r.unit])).toEqual([
    [2, "Engineers idle", 88, 240, "hours"],
    [8, "Money", 1200.5, 1200.5, "usd"],
  ]);
  expect(p.errors.map((e) => [e.line, e.field])).toEqual([
    [3, "text"],
    [4, "low"],
    [5, "unit"],
    [6, "high"],
    [6, "to"],
    [7, "from"],
    [7, "category"],
    [9, "from"],
  ]);
  expect(previewImport("harm", parseDelimited("Fact\nA sentence")).errors).toEqual([]);
  expect(previewImport("fact", parseDelimited("x\nA sentence")).errors[0]?.message).toContain(
    "Choose the column",
  );
  expect(previewImport("fact", parseDelimited("x\nA sentence"), { text: 0 }).ready).toBe(true);
  expect(previewImport("fact", parseDelimited("")).ready).toBe(false);
});

test.each([
  ["6/30/2026 to 6/1/2026", "The range ends (Jun 1, 2026) before it starts (Jun 30, 2026)."],
  ["2/30/2026", "“2/30/2026” is not a day of the calendar."],
  ["around Feb 30, 2026", "“Feb 30, 2026” is not a day of the calendar."],
  ["between 2026-06-12 and 2026-06-31", "“2026-06-31” is not a day of the calendar."],
  ["last spring", expect.stringContaining("cannot be read")],
  ["around 6/26/2026", null],
])("says what is wrong with the date %s", (text, problem) => {
  expect(dateTextProblem(text)).toEqual(problem);
});
