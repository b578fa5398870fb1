import {
  cellTextWithTables,
  cellWords,
  firstField,
  firstLink,
  type TextRun,
} from "@/lib/docket/parse/clean-text";
import {
  canonicalDocId,
  hasPrintedDate,
  readDate,
  readDocumentLink,
  readFileSize,
  readPageCount,
} from "@/lib/docket/parse/docket-number";
import { readNamedAttachments } from "@/lib/docket/parse/named-attachments";
import type { Cell, Row } from "@/lib/docket/parse/page-model";
import type { Attachment, Entry } from "@/lib/docket/schema";

/** The entry table of a district docket report: its header row says which column is which. */

export type EntryColumns = {
  table: number;
  /** Cells of the header row. */
  cells: number;
  date: number;
  number: number;
  /** The checkbox column of the view-multiple-documents form. */
  select: number | null;
  text: number;
  orderedBy: "date_filed" | "date_entered";
};

/** The columns where `row` is the header of the entry table, else null. */
export function readEntryHeader(row: Row): EntryColumns | null {
  const words = row.cells.map((cell) => (cell.runs.length > 24 ? "" : cellWords(cell).toLowerCase()));
  const text = words.indexOf("docket text");
  const date = words.findIndex((word) =>
    /^(?:date filed|date entered|docket date|filing date|entered|filed|date)$/.test(word),
  );
  if (text < 0 || date < 0 || date >= text) return null;
  const select = words.findIndex((word) => word.startsWith("select"));
  // Some courts have a column without a title between the date and the number.
  const titled = words.findIndex((word) => /^(?:#|no\.?|doc(?:ument)?\.? ?(?:#|no\.?|number)?)$/.test(word));
  const number =
    titled >= 0 ? titled : words.findIndex((_word, at) => at !== date && at !== select && at !== text);
  return {
    table: row.table,
    cells: row.cells.length,
    date,
    number: number < 0 ? text : number,
    select: select < 0 ? null : select,
    text,
    // "Docket Date" is the day on which the entry was made.
    orderedBy: /entered|docket/.test(words[date] ?? "") ? "date_entered" : "date_filed",
  };
}

/** True where a table without a header goes on with entries: a date alone, a number or none, and text. */
export function continuesEntries(row: Row, columns: EntryColumns): boolean {
  const date = row.cells[columns.date];
  const number = row.cells[columns.number];
  if (!date || !number || row.cells.length !== columns.cells || date.runs.length > 8) return false;
  return /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(cellWords(date)) && /^(?:\d.{0,40})?$/.test(cellWords(number));
}

const isDocument = (link: Readonly<Record<string, string>>) => readDocumentLink(link) !== null;

/** Reads one row below the header into `entries`. */
export function readEntryRow(row: Row, columns: EntryColumns, entries: Entry[]): void {
  const dateCell = row.cells[columns.date];
  const textCell = row.cells[columns.text] ?? row.cells.at(-1);
  if (!dateCell || !textCell) return;
  const printedDate = cellWords(dateCell);
  if (printedDate === "") {
    const previous = entries.at(-1);
    if (previous) readDocumentTable(row, previous);
    return;
  }
  const filed = readDate(printedDate);
  // A slip of the clerk's, 02/30/2021: the entry stays, its day is not known.
  if ((filed === null && !hasPrintedDate(printedDate)) || row.cells.length < 2) return;
  const numberCell = row.cells.length > columns.number ? row.cells[columns.number] : undefined;
  const numberWords = numberCell && numberCell !== textCell ? cellWords(numberCell) : "";
  const link = numberCell && numberCell !== textCell ? firstLink(numberCell, isDocument) : null;
  const target = link ? readDocumentLink(link) : null;
  const description = cellTextWithTables(textCell);
  const runs: TextRun[] = [];
  for (const run of textCell.runs) if (run.kind === "text") runs.push(run);
  const entry: Entry = {
    date_filed: columns.orderedBy === "date_filed" ? filed : dateIn(description, "Filed"),
    date_entered: columns.orderedBy === "date_entered" ? filed : dateIn(description, "Entered"),
    document_number: /^\d+/.exec(numberWords)?.[0] ?? null,
    pacer_doc_id: target?.docId ?? null,
    pacer_seq_no: target?.seqNo ?? null,
    description,
  };
  const pages = readPageCount(numberWords);
  if (pages !== null) entry.page_count = pages;
  if (columns.select !== null) {
    const selectCell = row.cells[columns.select];
    if (selectCell && selectCell !== textCell) readSelect(selectCell, entry);
  }
  const named = readNamedAttachments(runs, entry.pacer_seq_no);
  if (named.length > 0) entry.attachments = named;
  entries.push(entry);
}

/**
 * The last "(Entered: mm/dd/yyyy)" of a docket text: edits before it may quote an earlier one. A sheet ordered by date
 * of entry prints "(Filed: …)" instead, and where it does not, the date of filing is not known.
 */
function dateIn(description: string, word: "Entered" | "Filed"): string | null {
  const at = description.lastIndexOf(`${word}: `);
  return at < 0 ? null : readDate(description.slice(at, at + word.length + 14));
}

const PAPER = /^(\d+)-(\d+)-(\d+)$/;

function readSelect(cell: Cell, entry: Entry): void {
  const box = firstField(
    cell,
    (field) => (field.value ?? "").includes("_") || field.name === "arr_de_seq_nums",
  );
  const seqNo = /(?:^|_)(\d+)$/.exec(box?.value ?? "")?.[1];
  if (seqNo !== undefined) entry.pacer_seq_no = seqNo;
  // A document without attachments has its size and pages in a hidden field of this cell.
  const hidden = firstField(cell, (field) => PAPER.test(field.value ?? ""));
  const [, , bytes, pages] = PAPER.exec(hidden?.value ?? "") ?? [];
  if (bytes !== undefined) entry.file_size_bytes = Number(bytes) || null;
  if (pages !== undefined) entry.page_count = Number(pages) || null;
  const size = readFileSize(cellWords(cell));
  if (size !== null && box) entry.file_size_str = size;
}

const PAPER_NAME = /_(\d+)$/;

/** The nested table of papers below an entry: row 0 is the main document. */
function readDocumentTable(row: Row, entry: Entry): void {
  const byNumber = new Map<number, Attachment>();
  for (const each of entry.attachments ?? []) byNumber.set(each.attachment_number ?? 0, each);
  for (const cell of row.cells) {
    for (const run of cell.runs) {
      if (run.kind === "table") for (const paper of run.rows) readPaper(paper, entry, byNumber);
    }
  }
  if (byNumber.size > 0) entry.attachments = [...byNumber.values()];
}

function readPaper(row: Row, entry: Entry, byNumber: Map<number, Attachment>): void {
  const words = row.cells.map(cellWords);
  let box: Readonly<Record<string, string>> | null = null;
  for (const cell of row.cells)
    box ??= firstField(cell, (field) => /^(?:document_|download_documents$)/.test(field.name ?? ""));
  const numberAt = words.findIndex((word) => /^\d+$/.test(word));
  const named = PAPER_NAME.exec(box?.name ?? "")?.[1];
  const printed = numberAt < 0 ? named : words[numberAt];
  if (printed === undefined) return;
  const [, dlsId, bytes, pages] = PAPER.exec(box?.value ?? "") ?? downloadBox(box) ?? [];
  const number = Number(printed);
  const fileSize =
    words
      .slice(numberAt + 2)
      .map(readFileSize)
      .findLast((size) => size !== null) ?? null;
  const pageCount =
    pages === undefined
      ? (words
          .slice(numberAt + 2)
          .map(readPageCount)
          .find((n) => n !== null) ?? null)
      : Number(pages);
  const size = {
    page_count: pageCount,
    file_size_str: fileSize,
    file_size_bytes: bytes === undefined ? null : Number(bytes),
  };
  if (number === 0) {
    Object.assign(entry, size);
    return;
  }
  const known = byNumber.get(number);
  const docId = known?.pacer_doc_id ?? docIdFrom(dlsId, entry.pacer_doc_id);
  byNumber.set(number, {
    attachment_number: number,
    description: words[numberAt + 1] ?? known?.description ?? "",
    ...size,
    pacer_doc_id: docId,
    pacer_seq_no: entry.pacer_seq_no,
  });
}

/** The other form of the box: value="23515655" id="arr_de_seq_nums_2_90555", the paper and its bytes. */
function downloadBox(box: Readonly<Record<string, string>> | null): (string | undefined)[] | null {
  const bytes = /^arr_de_seq_nums_\d+_(\d+)$/.exec(box?.id ?? "")?.[1];
  const paper = /^\d+$/.exec(box?.value ?? "")?.[0];
  return bytes === undefined || paper === undefined ? null : ["", paper, bytes];
}

/** A doc id is the court's three digits, 0, and the paper's number: the entry's own id gives the first four. */
function docIdFrom(dlsId: string | undefined, entryId: string | null): string | null {
  if (dlsId === undefined || entryId === null || entryId.length < 5) return null;
  const width = entryId.length - 4;
  return canonicalDocId(`${entryId.slice(0, 4)}${dlsId.padStart(width, "0")}`);
}
