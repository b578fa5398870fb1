import type { ExportDocument } from "../export-schema";
import { figureRows } from "../figure-block";
import { draftingNotes, legendOf } from "./front-matter";

/** A cell that a spreadsheet would run as a formula is shown as text (OWASP: CSV injection). */
const cell = (text: string) => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
/** One record of RFC 4180. */
export const csvLine = (cells: readonly string[]) => `${cells.map(cell).join(",")}\r\n`;

type Front = Pick<ExportDocument, "banner" | "illustrative">;

/** The mark by which Excel knows UTF-8, and the legends. */
export const csvStart = (front: Front) =>
  `\ufeff${legendOf(front)
    .map((text) => csvLine([text]))
    .join("")}`;

export const csvEnd = (front: Front, drafting: readonly string[]) =>
  draftingNotes({ ...front, drafting })
    .map((note) => csvLine([`Drafting note: ${note}`]))
    .join("");

/** The tables of a document as CSV (RFC 4180, UTF-8 with a mark for Excel), a row at a time. */
export async function* toCsv(doc: ExportDocument): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder();
  yield bytes.encode(csvStart(doc));
  for (const block of doc.blocks) {
    if (block.kind === "table") {
      yield bytes.encode(csvLine(block.header));
      for (const row of block.rows) yield bytes.encode(csvLine(row));
    } else if (block.kind === "heading") {
      yield bytes.encode(csvLine([block.text]));
    } else if (block.kind === "numbered") {
      yield bytes.encode(csvLine([String(block.number), block.text, ...block.notes]));
    } else if (block.kind === "figure") {
      // The timeline's own table says the same.
      if (doc.kind === "timeline") continue;
      yield bytes.encode(csvLine(["Lane", "When", "Item"]));
      for (const row of figureRows(block)) yield bytes.encode(csvLine(row));
    } else yield bytes.encode(csvLine([block.text, ...block.notes]));
  }
  yield bytes.encode(csvEnd(doc, doc.drafting));
}
