import { Paragraph, type Table, TextRun } from "docx";
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { ExportPiece, ToldDocument } from "../export-telling";
import { columnShares } from "./column-shares";
import { blockOf, captionBlocks, draftingBlocks, tableCaption, tableOf, titleBlock } from "./docx-blocks";
import { chunkOf, frameOf, numberingPart, rowsIn, TABLE_END } from "./docx-parts";
import { draftingNotes, keptTogether } from "./front-matter";

/** Blocks, and footnotes among them, that are made into XML at once. */
const BLOCKS = 100;
const NOTES = 300;
/** In the local time of any machine, so that the same document gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Word with real styles, tables with repeated heads, and footnotes, written while it is told. The body goes out chunk by
 * chunk; the footnotes, a part of their own that has to follow it, wait compressed.
 */
export async function* writeDocx(doc: ToldDocument): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    out.push(data);
  });
  const part = (name: string) => {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = NO_TIME;
    zip.add(entry);
    return entry;
  };
  const whole = (name: string, data: string | Uint8Array) => {
    const entry = typeof data === "string" ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    entry.mtime = NO_TIME;
    zip.add(entry);
    entry.push(typeof data === "string" ? strToU8(data) : data, true);
  };
  const { parts, body, notes, rels } = await frameOf(doc);
  whole("[Content_Types].xml", parts.get("[Content_Types].xml") ?? "");
  for (const [name, data] of parts) if (name !== "[Content_Types].xml") whole(name, data);
  const bodyPart = part("word/document.xml");
  const notesPart = part("word/footnotes.xml");
  bodyPart.push(strToU8(body.open));
  notesPart.push(strToU8(notes.open));

  const told = new Telling();
  const pictures: { id: string; name: string; bytes: Uint8Array }[] = [];
  async function* write(chunks: AsyncIterable<Chunked>): AsyncGenerator<Uint8Array> {
    for await (const { children, footnotes, as } of chunks) {
      const chunk = await chunkOf(children, footnotes, pictures.length);
      pictures.push(...chunk.images);
      bodyPart.push(strToU8(as === "body" ? chunk.body : rowsIn(chunk.body, as === "table")));
      if (chunk.notes !== "") notesPart.push(strToU8(chunk.notes));
      yield* out.splice(0);
    }
  }
  yield* write(one([...captionBlocks(doc), titleBlock(doc.title)]));
  for await (const piece of doc.pieces) {
    if (piece.kind !== "table") {
      if (told.take(piece)) yield* write(one(...told.give()));
      continue;
    }
    yield* write(one(...told.give([tableCaption(piece.caption)])));
    yield* write(tableChunks(piece));
    bodyPart.push(strToU8(TABLE_END));
    told.children.push(new Paragraph({ children: [] }));
  }
  yield* write(one(...told.give(draftingBlocks(draftingNotes(doc)))));

  bodyPart.push(strToU8(body.close), true);
  notesPart.push(strToU8(notes.close), true);
  whole("word/numbering.xml", await numberingPart(told.starts));
  whole(
    "word/_rels/document.xml.rels",
    `${rels.open}${pictures.map((p) => `<Relationship Id="${p.id}" Type="${IMAGE}" Target="${p.name}"/>`).join("")}${rels.close}`,
  );
  for (const { name, bytes } of pictures) whole(`word/${name}`, bytes);
  zip.end();
  yield* out;
}

const IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

type Notes = Record<string, { children: Paragraph[] }>;
type Chunked = { children: (Paragraph | Table)[]; footnotes: Notes; as: "body" | "table" | "rows" };

async function* one(children: (Paragraph | Table)[], footnotes: Notes = {}): AsyncGenerator<Chunked> {
  if (children.length > 0) yield { children, footnotes, as: "body" };
}

async function* tableChunks({
  header,
  pages,
}: Extract<ExportPiece, { kind: "table" }>): AsyncGenerator<Chunked> {
  let shares: number[] | null = null;
  for await (const rows of pages) {
    const as = shares === null ? "table" : "rows";
    shares ??= columnShares(
      header,
      rows.map((r) => r.cells),
    );
    yield { children: [tableOf(shares, header, rows)], footnotes: {}, as };
  }
  if (shares === null)
    yield { children: [tableOf(columnShares(header, []), header, [])], footnotes: {}, as: "table" };
}

/** Blocks on their way into a chunk, with the footnotes and lists counted through the whole document. */
class Telling {
  children: (Paragraph | Table)[] = [];
  readonly starts: number[] = [];
  private footnotes: Notes = {};
  private waiting = 0;
  private notes = 0;
  private last: number | null = null;

  /** Says whether there is enough for a chunk. */
  take(block: Exclude<ExportPiece, { kind: "table" }>): boolean {
    if (block.kind === "numbered") {
      if (this.last === null || block.number !== this.last + 1) this.starts.push(block.number);
      this.last = block.number;
    }
    const own = "notes" in block ? block.notes.map((text) => this.note(text)) : [];
    this.children.push(...blockOf(block, own, this.starts.length));
    return this.children.length >= BLOCKS || this.waiting >= NOTES;
  }

  private note(text: string): number {
    this.notes += 1;
    this.waiting += 1;
    this.footnotes[String(this.notes)] = {
      children: [new Paragraph({ style: "FootnoteText", children: [new TextRun(` ${keptTogether(text)}`)] })],
    };
    return this.notes;
  }

  give(more: readonly Paragraph[] = []): [(Paragraph | Table)[], Notes] {
    const given: [(Paragraph | Table)[], Notes] = [[...this.children, ...more], this.footnotes];
    this.children = [];
    this.footnotes = {};
    this.waiting = 0;
    return given;
  }
}
