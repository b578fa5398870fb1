import { cellTextWithTables, cellWords, firstField, firstLink } from "@/lib/docket/parse/clean-text";
import {
  canonicalDocId,
  readDate,
  readDocumentLink,
  readFileSize,
  readPageCount,
} from "@/lib/docket/parse/docket-number";
import type { Row } from "@/lib/docket/parse/page-model";
import type { Attachment, Entry } from "@/lib/docket/schema";

/** Entry rows of a legacy appellate docket. */

const POST = /doDocPostURL\(\s*'(\d+)'/;
const ENTERED = /\[Entered:\s*(\d{1,2}\/\d{1,2}\/\d{4})/g;
const isDocument = (link: Readonly<Record<string, string>>) =>
  readDocumentLink(link) !== null || POST.test(link.onclick ?? "");

const idOf = (link: Readonly<Record<string, string>> | null): string | null => {
  if (!link) return null;
  const posted = POST.exec(link.onclick ?? "")?.[1];
  return readDocumentLink(link)?.docId ?? (posted === undefined ? null : canonicalDocId(posted));
};

/** The entry of a row of date, number and text; null for every other row. */
export function readAppellateEntry(row: Row): Entry | null {
  const [dateCell, numberCell] = row.cells;
  const textCell = row.cells.at(-1);
  if (!dateCell || !numberCell || !textCell || row.cells.length < 3) return null;
  const printed = cellWords(dateCell);
  if (!/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(printed)) return null;
  const description = cellTextWithTables(textCell);
  const words = cellWords(numberCell);
  const box = firstField(numberCell, (field) => field.name === "d");
  const entered = [...description.matchAll(ENTERED)].at(-1)?.[1];
  const entry: Entry = {
    date_filed: readDate(printed),
    date_entered: entered === undefined ? null : readDate(entered),
    // "3 pg, 94.2 KB" under an icon is a size and not a number.
    document_number: /^(\d+)(?!\d*\s*pg\b)/.exec(words)?.[1] ?? null,
    pacer_doc_id: idOf(firstLink(numberCell, isDocument)),
    pacer_seq_no: box?.value || null,
    description,
  };
  const pages = readPageCount(words);
  const bytes = /sumSelected\(\s*this\s*,\s*\d+\s*,\s*(\d+)/.exec(box?.onclick ?? "")?.[1];
  if (pages !== null && pages > 0) {
    entry.page_count = pages;
    entry.file_size_str = readFileSize(words);
    if (bytes !== undefined) entry.file_size_bytes = Number(bytes);
  }
  return entry;
}

/** The papers in the table nested in a row below an entry; [] where the row holds none. */
export function readAppellatePapers(row: Row, seqNo: string | null): Attachment[] {
  const papers: Attachment[] = [];
  const visit = (rows: readonly Row[]): void => {
    for (const each of rows) {
      const paper = readPaper(each, seqNo);
      if (paper) papers.push(paper);
      else
        for (const cell of each.cells) for (const run of cell.runs) if (run.kind === "table") visit(run.rows);
    }
  };
  visit([row]);
  return papers;
}

function readPaper(row: Row, seqNo: string | null): Attachment | null {
  if (row.cells.length < 4) return null;
  const words = row.cells.map(cellWords);
  const numberAt = words.findIndex((word) => /^\d+$/.test(word));
  if (numberAt < 0) return null;
  const linkAt = row.cells.findIndex((cell) => firstLink(cell, isDocument) !== null);
  const linkCell = row.cells[linkAt];
  const described = Math.max(linkAt, numberAt + (linkAt < 0 ? 1 : 0)) + 1;
  let value: string | undefined;
  for (const cell of row.cells) value ??= firstField(cell, (field) => field.name === "md")?.value;
  const bytes = value === undefined ? undefined : /^\d+ \d+ \d+ (\d+)$/.exec(value)?.[1];
  const pages = words[described + 1];
  return {
    attachment_number: Number(words[numberAt]) || null,
    description: words[described] ?? "",
    page_count: pages !== undefined && /^\d+$/.test(pages) ? Number(pages) : null,
    file_size_str: words.map(readFileSize).findLast((size) => size !== null) ?? null,
    file_size_bytes: bytes === undefined ? null : Number(bytes),
    pacer_doc_id: linkCell ? idOf(firstLink(linkCell, isDocument)) : null,
    pacer_seq_no: seqNo,
  };
}
