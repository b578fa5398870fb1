import { CSV_MARK, csvLine } from "@/lib/http/csv";
import type { ToldDocument } from "../export-telling";
import { figureRows } from "../figure-block";
import { draftingNotes, legendOf } from "./front-matter";

/** Characters that are put together before they are handed on. */
const CHUNK = 64 * 1024;

/** A document as CSV (RFC 4180, UTF-8 with a mark for Excel), some rows at a time. */
export async function* writeCsv(doc: ToldDocument): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder();
  let text = "";
  for await (const line of lines(doc)) {
    text += line;
    if (text.length < CHUNK) continue;
    yield bytes.encode(text);
    text = "";
  }
  yield bytes.encode(text);
}

async function* lines(doc: ToldDocument): AsyncGenerator<string> {
  yield CSV_MARK;
  for (const legend of legendOf(doc)) yield csvLine([legend]);
  for await (const piece of doc.pieces)
    switch (piece.kind) {
      case "table":
        yield csvLine(piece.header);
        for await (const rows of piece.pages) for (const { cells } of rows) yield csvLine(cells);
        break;
      case "heading":
        yield csvLine([piece.text]);
        break;
      case "numbered":
        yield csvLine([String(piece.number), piece.text, ...piece.notes]);
        break;
      case "figure":
        // The timeline's own table says the same.
        if (doc.kind === "timeline") break;
        yield csvLine(["Lane", "When", "Item"]);
        for (const row of figureRows(piece)) yield csvLine(row);
        break;
      case "paragraph":
        yield csvLine([piece.text, ...piece.notes]);
    }
  for (const note of draftingNotes(doc)) yield csvLine([`Drafting note: ${note}`]);
}
