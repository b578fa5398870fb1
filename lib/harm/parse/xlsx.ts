import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { addDays } from "@/lib/dates/court-date";
import { AppError } from "@/lib/errors";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  MAX_TEXT,
  type Table,
  tooLarge,
  tooManyColumns,
  tooManyRows,
  unreadable,
} from "./table-limits";

/**
 * Reads the first sheet of an Excel workbook (Office Open XML) as text: shared and inline strings, numbers,
 * booleans; cells with a date format become `YYYY-MM-DD`. Formulas count by their stored value.
 * Only the parts needed are unpacked, and only up to the size they declare.
 */
export function parseXlsx(bytes: Uint8Array): Table {
  const parts = unpack(bytes);
  const workbook = parts.get("xl/workbook.xml");
  if (workbook === undefined) throw unreadable("it is not an Excel workbook (.xlsx)");
  const { path, since1904 } = firstSheet(workbook, parts.get("xl/_rels/workbook.xml.rels") ?? "");
  const sheet = parts.get(path);
  if (sheet === undefined) throw unreadable("its first sheet is missing");
  const strings = sharedStrings(parts.get("xl/sharedStrings.xml") ?? "");
  const dateStyles = stylesWithDates(parts.get("xl/styles.xml") ?? "");
  return { rows: readSheet(sheet, strings, dateStyles, since1904 ? "1904-01-01" : "1899-12-30") };
}

const NEEDED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;

function unpack(bytes: Uint8Array): Map<string, string> {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        if (!NEEDED.test(file.name)) return false;
        total += file.originalSize;
        if (total > MAX_TEXT) throw tooLarge();
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unreadable("it is not an Excel workbook (.xlsx)");
  }
}

/** Names without their namespace prefix: some writers put `x:` before each. */
const local = (name: string) => name.slice(name.indexOf(":") + 1);

interface Handlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

function walk(xml: string, on: Handlers): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => on.open?.(local(name), attributes),
      ontext: (text) => on.text?.(text),
      onclosetag: (name) => on.close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

function firstSheet(workbook: string, rels: string): { path: string; since1904: boolean } {
  let id: string | null = null;
  let since1904 = false;
  walk(workbook, {
    open: (name, a) => {
      if (name === "workbookPr") since1904 = a.date1904 === "1" || a.date1904 === "true";
      if (name === "sheet" && id === null)
        id = Object.entries(a).find(([k]) => /^(?:\w+:)id$/.test(k))?.[1] ?? "";
    },
  });
  let path = "xl/worksheets/sheet1.xml";
  walk(rels, {
    open: (name, a) => {
      if (name !== "Relationship" || a.Id !== id || a.Target === undefined) return;
      path = a.Target.startsWith("/") ? a.Target.slice(1) : `xl/${a.Target}`;
    },
  });
  return { path, since1904 };
}

function sharedStrings(xml: string): string[] {
  const out: string[] = [];
  let current = "";
  let inText = false;
  let phonetic = false;
  walk(xml, {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "si") out.push(current);
    },
  });
  return out;
}

/** Built-in number formats 14 to 22 and 45 to 47 are dates or times; custom ones when they spell a day or year. */
function stylesWithDates(xml: string): Set<number> {
  const custom = new Map<number, string>();
  const dates = new Set<number>();
  let inCellFormats = false;
  let index = 0;
  walk(xml, {
    open: (name, a) => {
      if (name === "numFmt") custom.set(Number(a.numFmtId), a.formatCode ?? "");
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        const id = Number(a.numFmtId);
        const code = (custom.get(id) ?? "").replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
        if ((id >= 14 && id <= 17) || id === 22 || /[dy]/i.test(code)) dates.add(index);
        index++;
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return dates;
}

function readSheet(
  xml: string,
  strings: readonly string[],
  dates: Set<number>,
  epoch: string,
): Table["rows"] {
  const rows: Table["rows"] = [];
  let cells: string[] = [];
  let line = 0;
  let column = 0;
  let kind = "";
  let style = -1;
  let value = "";
  let reading = false;
  const cellText = () => {
    if (kind === "s") return strings[Number(value)] ?? "";
    if (kind === "b") return value === "1" ? "yes" : "no";
    if (kind === "" || kind === "n") {
      const n = Number(value);
      if (value === "" || !Number.isFinite(n)) return value;
      return dates.has(style) && n >= 1 && n < 2_958_466 ? addDays(epoch, Math.floor(n)) : String(n);
    }
    return value;
  };
  walk(xml, {
    open: (name, a) => {
      if (name === "row") {
        line = a.r ? Number(a.r) : line + 1;
        cells = [];
        column = 0;
      } else if (name === "c") {
        column = a.r ? columnOf(a.r) : column;
        if (column >= MAX_COLUMNS) throw tooManyColumns();
        kind = a.t ?? "";
        style = a.s === undefined ? -1 : Number(a.s);
        value = "";
      } else if (name === "v" || name === "t") reading = true;
    },
    text: (text) => {
      if (reading) value += text;
    },
    close: (name) => {
      if (name === "v" || name === "t") reading = false;
      else if (name === "c") {
        while (cells.length < column) cells.push("");
        cells[column] = cellText();
        column++;
      } else if (name === "row" && cells.some((c) => c !== "")) {
        if (rows.length === MAX_ROWS + 1) throw tooManyRows();
        rows.push({ line, cells });
      }
    },
  });
  return rows;
}

/** "AB12" -> 27 */
function columnOf(reference: string): number {
  let n = 0;
  for (const c of reference) {
    const code = c.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    n = n * 26 + code;
  }
  return n - 1;
}
