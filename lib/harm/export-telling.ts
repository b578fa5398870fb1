import type { ExportBlock, ExportDocument } from "./export-schema";

export type ExportRow = { cells: readonly string[]; key?: string };

/** A block of a document; a table's rows come a page at a time, and can be taken once. */
export type ExportPiece =
  | Exclude<ExportBlock, { kind: "table" }>
  | {
      kind: "table";
      caption: string;
      header: readonly string[];
      pages: AsyncIterable<readonly ExportRow[]>;
    };

/** A drafting note, and the harm that it names. */
export type DraftingNote = { text: string; harmId: string };

/** One export, told piece by piece, so that nobody has to hold it as a whole. */
export type ExportTelling = {
  /** How many facts, harms, paragraphs or items it tells. */
  statements: number;
  pieces: AsyncIterable<ExportPiece>;
  /** What the scope left out and why, for who drafts. */
  drafting: readonly (string | DraftingNote)[];
};

type Head = Omit<ExportDocument, "blocks" | "drafting" | "draftingHarms">;
/** A document as a file takes it: what stands on each page, and the pieces in their order. */
export type ToldDocument = Head & Pick<ExportTelling, "pieces"> & { drafting: readonly string[] };

export const noteText = (note: string | DraftingNote) => (typeof note === "string" ? note : note.text);

/** A document that is there already, told like one that is being read. */
export function tellDocument({ blocks, draftingHarms: _, ...head }: ExportDocument): ToldDocument {
  return { ...head, pieces: piecesOf(blocks) };
}

async function* piecesOf(blocks: readonly ExportBlock[]): AsyncGenerator<ExportPiece> {
  for (const block of blocks)
    yield block.kind === "table"
      ? {
          kind: "table",
          caption: block.caption,
          header: block.header,
          pages: onePage(
            block.rows.map((cells, i) => {
              const key = block.keys?.[i];
              return key === undefined ? { cells } : { cells, key };
            }),
          ),
        }
      : block;
}

async function* onePage(rows: readonly ExportRow[]): AsyncGenerator<readonly ExportRow[]> {
  yield rows;
}

/** The pieces as blocks; with `most`, no more blocks than that, and of each table no more rows. */
export async function collectBlocks(
  pieces: AsyncIterable<ExportPiece>,
  most = Number.POSITIVE_INFINITY,
): Promise<ExportBlock[]> {
  const blocks: ExportBlock[] = [];
  for await (const piece of pieces) {
    blocks.push(piece.kind === "table" ? await wholeTable(piece, most) : piece);
    if (blocks.length >= most) break;
  }
  return blocks;
}

async function wholeTable(
  { pages, caption, header }: Extract<ExportPiece, { kind: "table" }>,
  most: number,
): Promise<ExportBlock> {
  const rows: ExportRow[] = [];
  for await (const page of pages) {
    rows.push(...page.slice(0, most - rows.length));
    if (rows.length >= most) break;
  }
  const keys = rows.flatMap((r) => r.key ?? []);
  return {
    kind: "table",
    caption,
    header: [...header],
    rows: rows.map((r) => [...r.cells]),
    ...(keys.length === rows.length && keys.length > 0 ? { keys } : {}),
  };
}

/** Pages of rows made from pages of something else. */
export async function* rowsOf<T>(
  pages: AsyncIterable<T>,
  toRows: (page: T) => readonly ExportRow[],
): AsyncGenerator<readonly ExportRow[]> {
  for await (const page of pages) yield toRows(page);
}
