import { Unzip, UnzipInflate } from "fflate";
import { Parser } from "htmlparser2";
import { addDays, isCourtDate } from "@/lib/dates/court-date";
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
 * booleans; cells with a date format become `YYYY-MM-DD`, in the 1900 and the 1904 system. Formulas count by their
 * stored value. The sheet is unpacked as it is read, and no further than the rows that may go in.
 */
export async function parseXlsx(bytes: Uint8Array): Promise<Table> {
  const parts = await unpack(bytes, /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml)$/);
  const workbook = parts.get("xl/workbook.xml");
  if (workbook === undefined) throw unreadable("it is not an Excel workbook (.xlsx)");
  const { path, since1904 } = firstSheet(workbook, parts.get("xl/_rels/workbook.xml.rels") ?? "");
  const dateStyles = stylesWithDates(parts.get("xl/styles.xml") ?? "");
  const sheet = sheetReader(dateStyles, since1904);
  await unpackInto(bytes, path, (xml) => sheet.write(xml));
  const rows = sheet.end();
  // Last: of a sheet that is refused for its rows nobody needs the words.
  const words = await unpack(bytes, /^xl\/sharedStrings\.xml$/);
  const strings = sharedStrings(words.get("xl/sharedStrings.xml") ?? "");
  return {
    rows: rows.flatMap(({ line, cells }) => {
      const texts = cells.map((c) => (typeof c === "string" ? c : (strings[c.shared] ?? "")));
      return texts.some((t) => t !== "") ? [{ line, cells: texts }] : [];
    }),
  };
}

/** Parts that are read whole. Their sizes are counted as they come: what an archive says of itself may be a lie. */
async function unpack(bytes: Uint8Array, wanted: RegExp): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const readers = new Map<string, TextDecoder>();
  let total = 0;
  await eachPiece(
    bytes,
    (name) => wanted.test(name),
    (name, data, final) => {
      total += data.byteLength;
      if (total > MAX_TEXT) throw tooLarge();
      const reader = readers.get(name) ?? new TextDecoder();
      readers.set(name, reader);
      parts.set(name, (parts.get(name) ?? "") + reader.decode(data, { stream: !final }));
    },
  );
  return parts;
}

const CHUNK = 256 * 1024;

/** Unpacks the wanted parts piece by piece, letting others run in between: a large file must not stop the server. */
async function eachPiece(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  take: (name: string, data: Uint8Array, final: boolean) => void,
): Promise<void> {
  const zip = new Unzip((file) => {
    if (!wanted(file.name)) return;
    file.ondata = (error, data, final) => {
      // What `take` throws itself comes back here as an error of the archive.
      if (error instanceof AppError) throw error;
      if (error !== null) throw unreadable("it is damaged");
      take(file.name, data, final);
    };
    file.start();
  });
  zip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.byteLength; at += CHUNK) {
      zip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.byteLength);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unreadable("it is damaged");
  }
}

async function unpackInto(bytes: Uint8Array, path: string, take: (xml: string) => void): Promise<void> {
  const text = new TextDecoder();
  let found = false;
  let size = 0;
  await eachPiece(
    bytes,
    (name) => name === path,
    (_name, data, final) => {
      found = true;
      size += data.byteLength;
      // Rows stop it long before; this is for a cell without an end.
      if (size > 8 * MAX_TEXT) throw tooLarge();
      take(text.decode(data, { stream: !final }));
    },
  );
  if (!found) throw unreadable("its first sheet is missing");
}

/** Names without their namespace prefix: some writers put `x:` before each. */
const local = (name: string) => name.slice(name.indexOf(":") + 1);

interface Handlers {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const walker = (on: Handlers) =>
  new Parser(
    {
      onopentag: (name, attributes) => on.open?.(local(name), attributes),
      ontext: (text) => on.text?.(text),
      onclosetag: (name) => on.close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
const walk = (xml: string, on: Handlers): void => walker(on).end(xml);

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

/** A cell's text, or the number of its text in the list that all sheets share. */
type Cell = string | { shared: number };

/** Serial day numbers: 1900-02-29 is counted although it never was, so days before it lie one later. */
function dateOfSerial(serial: number, since1904: boolean): string {
  const day = Math.floor(serial);
  if (since1904) return addDays("1904-01-01", day);
  return day === 60 ? "1900-02-29" : addDays(day < 60 ? "1899-12-31" : "1899-12-30", day);
}

function sheetReader(dates: Set<number>, since1904: boolean) {
  const rows: { line: number; cells: Cell[] }[] = [];
  let cells: Cell[] = [];
  let line = 0;
  let column = 0;
  let kind = "";
  let style = -1;
  let value = "";
  let reading = false;
  const cellOf = (): Cell => {
    if (kind === "s") return { shared: Number(value) };
    if (kind === "b") return value === "1" ? "yes" : "no";
    // ISO 8601, as strict workbooks write it.
    if (kind === "d") return isCourtDate(value.slice(0, 10)) ? value.slice(0, 10) : value;
    if (kind === "" || kind === "n") {
      const n = Number(value);
      if (value === "" || !Number.isFinite(n)) return value;
      const isDay = dates.has(style) && n >= (since1904 ? 0 : 1) && n < 2_958_466;
      return isDay ? dateOfSerial(n, since1904) : String(n);
    }
    return value;
  };
  const parser = walker({
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
        cells[column] = cellOf();
        column++;
      } else if (name === "row" && cells.some((c) => c !== "")) {
        if (rows.length === MAX_ROWS + 1) throw tooManyRows();
        rows.push({ line, cells });
      }
    },
  });
  return {
    write: (xml: string) => parser.write(xml),
    end: () => {
      parser.end();
      return rows;
    },
  };
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
