import { type CaseHead, caseIdFromScript, readCaseHead } from "@/lib/docket/parse/case-head";
import { cellLines, cellWords, firstLink, type Line } from "@/lib/docket/parse/clean-text";
import { readDate, readDocumentLink } from "@/lib/docket/parse/docket-number";
import type { Cell, PageSink, Row } from "@/lib/docket/parse/page-model";
import { readPage } from "@/lib/docket/parse/page-reader";
import type { DocketHistory, Entry } from "@/lib/docket/schema";

/** History/Documents report: one row per event, with its dates in a nested table. */

class HistoryReader implements PageSink {
  head: CaseHead | null = null;
  caseId: string | null = null;
  table: number | null = null;
  readonly entries: Entry[] = [];
  /** Rows that the number cell of the last entry still spans. */
  private awaitsText = false;

  flow(cell: Cell): void {
    this.head ??= readCaseHead(cell);
  }

  script(source: string): void {
    this.caseId ??= caseIdFromScript(source);
  }

  row(row: Row): boolean {
    if (this.table === null) {
      const words = row.cells.map(cellWords);
      if (words.length >= 3 && /^dates$/i.test(words[1] ?? "") && /^description$/i.test(words[2] ?? "")) {
        this.table = row.table;
        return true;
      }
      for (const cell of row.cells) this.head ??= readCaseHead(cell);
      return false;
    }
    if (row.table !== this.table) {
      // A page kept inside a layout table: its head stands in the enclosing cell, which ends last.
      if (!this.head) for (const cell of row.cells) this.head ??= readCaseHead(cell);
      return row.depth === 1;
    }
    if (row.cells.length >= 3) this.readEvent(row.cells[0] ?? null, row.cells[1], row.cells[2]);
    else if (row.cells[0]?.runs.some((run) => run.kind === "table")) {
      // Several events of one document: the number's cell spans their rows.
      this.readEvent(null, row.cells[0], row.cells[1]);
    } else if (this.awaitsText) this.readDocketText(row);
    return true;
  }

  private readEvent(numberCell: Cell | null, datesCell: Cell | undefined, eventCell: Cell | undefined): void {
    if (!datesCell || !eventCell) return;
    const dates = readDates(datesCell);
    if (dates.filed === null && dates.entered === null) return;
    const spanning = numberCell === null ? this.entries.at(-1) : undefined;
    const target = numberCell ? firstLink(numberCell, (link) => readDocumentLink(link) !== null) : null;
    const document = target ? readDocumentLink(target) : null;
    const { event, text } = readEventCell(eventCell);
    this.entries.push({
      date_filed: dates.filed,
      date_entered: dates.entered ?? dates.filed,
      document_number:
        spanning?.document_number ?? /^\d+/.exec(numberCell ? cellWords(numberCell) : "")?.[0] ?? null,
      pacer_doc_id: spanning?.pacer_doc_id ?? document?.docId ?? null,
      pacer_seq_no: spanning?.pacer_seq_no ?? document?.seqNo ?? null,
      short_description: event,
      description: text,
    });
    this.awaitsText = text === "";
  }

  private readDocketText(row: Row): void {
    const entry = this.entries.at(-1);
    const cell = row.cells.at(-1);
    if (!entry || !cell) return;
    const text = textAfterLabel(cellLines(cell));
    if (text === null) return;
    entry.description = text;
    this.awaitsText = false;
  }
}

function readDates(cell: Cell): { filed: string | null; entered: string | null } {
  let filed: string | null = null;
  let entered: string | null = null;
  for (const run of cell.runs) {
    if (run.kind !== "table") continue;
    for (const row of run.rows) {
      const label = row.cells[0] ? cellWords(row.cells[0]) : "";
      const date = row.cells.at(-1) ? readDate(cellWords(row.cells.at(-1) ?? row.cells[0] ?? cell)) : null;
      if (/\bfiled\b/i.test(label)) filed ??= date;
      if (/\bentered\b/i.test(label)) entered ??= date;
    }
  }
  if (filed === null && entered === null) filed = readDate(cellWords(cell));
  return { filed, entered };
}

const LABEL = /^docket text\s*:\s*/i;

function textAfterLabel(lines: readonly Line[]): string | null {
  const at = lines.findIndex((line) => LABEL.test(line.text));
  if (at < 0) return null;
  return lines
    .slice(at)
    .map((line) => line.text)
    .join("\n")
    .replace(LABEL, "")
    .trim();
}

function readEventCell(cell: Cell): { event: string; text: string } {
  const lines = cellLines(cell);
  const at = lines.findIndex((line) => LABEL.test(line.text));
  const event = (at < 0 ? lines : lines.slice(0, at)).map((line) => line.text).join(" ");
  return { event, text: textAfterLabel(lines) ?? "" };
}

/** Reads a history report; null where the page has no case head. */
export function readDocketHistory(text: string, court: string | null): DocketHistory | null {
  const reader = new HistoryReader();
  readPage(text, reader);
  if (!reader.head) return null;
  return {
    court_id: court,
    ...reader.head,
    pacer_case_id: reader.caseId,
    docket_entries: reader.entries,
  };
}
