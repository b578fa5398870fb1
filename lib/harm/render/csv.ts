import type { ExportDocument } from "../export-schema";
import { figureRows } from "../figure-block";
import { draftingNotes, legendOf } from "./front-matter";

/** A cell that a spreadsheet would run as a formula is shown as text (OWASP: CSV injection). */
const cell = (text: string) => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const line = (cells: readonly string[]) => `${cells.map(cell).join(",")}\r\n`;

/** The tables of a document as CSV (RFC 4180, UTF-8 with a mark for Excel), a row at a time. */
export async function* toCsv(doc: ExportDocument): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder();
  yield bytes.encode("\ufeff");
  for (const text of legendOf(doc)) yield bytes.encode(line([text]));
  for (const block of doc.blocks) {
    if (block.kind === "table") {
      yield bytes.encode(line(block.header));
      for (const row of block.rows) yield bytes.encode(line(row));
    } else if (block.kind === "heading") {
      yield bytes.encode(line([block.text]));
    } else if (block.kind === "numbered") {
      yield bytes.encode(line([String(block.number), block.text, ...block.notes]));
    } else if (block.kind === "figure") {
      // The timeline's own table says the same.
      if (doc.kind === "timeline") continue;
      yield bytes.encode(line(["Lane", "When", "Item"]));
      for (const row of figureRows(block)) yield bytes.encode(line(row));
    } else yield bytes.encode(line([block.text, ...block.notes]));
  }
  for (const note of draftingNotes(doc)) yield bytes.encode(line([`Drafting note: ${note}`]));
}
