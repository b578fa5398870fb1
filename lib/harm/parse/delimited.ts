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
 * Reads CSV (RFC 4180) or text pasted from a spreadsheet (tabs). Quotes may hold delimiters, line breaks and
 * doubled quotes; CRLF, LF and CR end a row; a byte order mark is dropped; empty rows are skipped.
 * The delimiter is the one of tab, comma, semicolon that the first row has most of outside quotes.
 * Throws AppError on too many rows (as soon as they are met) and on a quote that never closes.
 */
export function parseDelimited(text: string): Table {
  if (text.length > MAX_TEXT) {
    // What is wrong with it is more likely its rows; they are said first. A cut quote says nothing.
    try {
      parseDelimited(text.slice(0, MAX_TEXT));
    } catch (error) {
      if (error instanceof AppError && error.code === "too_large") throw error;
    }
    throw tooLarge();
  }
  const source = text.startsWith("\ufeff") ? text.slice(1) : text;
  const delimiter = delimiterOf(source);
  const rows: Table["rows"] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let i = 0;
  const end = source.length;
  const endRow = () => {
    if (cells.length > 1 || cells[0] !== "") {
      if (rows.length === MAX_ROWS + 1) throw tooManyRows();
      rows.push({ line: rowLine, cells });
    }
    cells = [];
  };
  while (i < end) {
    if (cells.length >= MAX_COLUMNS) throw tooManyColumns();
    if (source[i] === '"') {
      const { value, next, breaks } = quoted(source, i + 1, line);
      line += breaks;
      // Text after a closing quote is no RFC, yet spreadsheets write it: keep it.
      const stop = fieldEnd(source, next, delimiter);
      cells.push(value + source.slice(next, stop));
      i = stop;
    } else {
      const stop = fieldEnd(source, i, delimiter);
      cells.push(source.slice(i, stop));
      i = stop;
    }
    const at = source[i];
    if (at === delimiter) {
      i++;
      // A delimiter that ends the text, or the row, leaves one more empty field.
      if (i === end || source[i] === "\n" || source[i] === "\r") cells.push("");
      else continue;
    }
    if (source[i] === "\r" && source[i + 1] === "\n") i++;
    i++;
    endRow();
    line++;
    rowLine = line;
  }
  return { rows };
}

function fieldEnd(s: string, from: number, delimiter: string): number {
  let i = from;
  for (; i < s.length; i++) {
    const c = s[i];
    if (c === delimiter || c === "\n" || c === "\r") break;
  }
  return i;
}

function quoted(s: string, from: number, line: number): { value: string; next: number; breaks: number } {
  const parts: string[] = [];
  let start = from;
  for (;;) {
    const close = s.indexOf('"', start);
    if (close === -1) throw unreadable(`a quotation mark in line ${line} is never closed`);
    parts.push(s.slice(start, close));
    if (s[close + 1] !== '"') {
      const value = parts.join('"');
      return { value, next: close + 1, breaks: value.split(/\r\n|\n|\r/).length - 1 };
    }
    start = close + 2;
  }
}

function delimiterOf(s: string): string {
  const counts = { "\t": 0, ",": 0, ";": 0 };
  let inQuotes = false;
  for (const c of s.slice(0, 20_000)) {
    if (c === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (c === "\n" || c === "\r")) break;
    else if (!inQuotes && (c === "\t" || c === "," || c === ";")) counts[c]++;
  }
  if (counts["\t"] > 0) return "\t";
  return counts[";"] > counts[","] ? ";" : ",";
}
