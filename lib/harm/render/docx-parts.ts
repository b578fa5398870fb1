import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import { strFromU8, unzipSync } from "fflate";
import { formatShort } from "@/lib/dates/format-date";
import type { ToldDocument } from "../export-telling";
import { LETTER, listName, numberingOf, styles } from "./docx-look";
import { legendOf } from "./front-matter";

export type Parts = ReadonlyMap<string, string | Uint8Array>;

async function partsOf(file: Document): Promise<Map<string, string | Uint8Array>> {
  const parts = unzipSync(await Packer.pack(file, "uint8array"));
  return new Map(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      /\.(xml|rels)$/.test(name) ? strFromU8(bytes) : bytes,
    ]),
  );
}

const textOf = (parts: Parts, name: string): string => {
  const part = parts.get(name);
  if (typeof part !== "string") throw new Error(`The Word writer made no ${name}.`);
  return part;
};

/** What stands between two marks of an XML part, or throws: the writer's own output has another shape then. */
function between(xml: string, open: string, close: string): { before: string; inner: string; after: string } {
  const from = xml.indexOf(open);
  const to = xml.lastIndexOf(close);
  if (from < 0 || to < from) throw new Error(`The Word writer's part has no ${open}.`);
  const start = from + open.length;
  return { before: xml.slice(0, start), inner: xml.slice(start, to), after: xml.slice(to) };
}

/** The frame that a body and its notes go into: every part of the file but those, and their two ends. */
export async function frameOf(
  doc: Pick<ToldDocument, "title" | "caption" | "asOf" | "banner" | "illustrative">,
) {
  const size = 18;
  const parts = await partsOf(
    new Document({
      creator: "Legion case tracker",
      lastModifiedBy: "Legion case tracker",
      title: doc.title,
      description: `${doc.caption}, as of ${formatShort(doc.asOf)}`,
      styles,
      footnotes: {},
      sections: [
        {
          properties: { page: LETTER },
          headers: {
            default: new Header({
              children: legendOf(doc).map(
                (text) =>
                  new Paragraph({
                    alignment: AlignmentType.CENTER,
                    children: [new TextRun({ text, bold: true, size })],
                  }),
              ),
            }),
          },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [
                    new TextRun({
                      size,
                      children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
                    }),
                  ],
                }),
              ],
            }),
          },
          children: [],
        },
      ],
    }),
  );
  const body = between(textOf(parts, "word/document.xml"), "<w:body>", "<w:sectPr>");
  const notes = between(textOf(parts, "word/footnotes.xml"), ">", "</w:footnotes>");
  const rels = between(textOf(parts, "word/_rels/document.xml.rels"), ">", "</Relationships>");
  // The day that it speaks of, so that the same content gives the same bytes.
  const core = textOf(parts, "docProps/core.xml").replaceAll(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    `$1${doc.asOf}T00:00:00Z`,
  );
  for (const name of ["document.xml", "footnotes.xml", "_rels/document.xml.rels", "numbering.xml"])
    parts.delete(`word/${name}`);
  parts.set("docProps/core.xml", core);
  return {
    parts,
    body: { open: body.before, close: body.after },
    notes: { open: notes.before + notes.inner, close: notes.after },
    rels: { open: rels.before + rels.inner, close: rels.after },
  };
}

export type Chunk = {
  body: string;
  notes: string;
  images: { id: string; name: string; bytes: Uint8Array }[];
};

/**
 * Some blocks as Word's XML, by the same writer that made the frame: their body, their footnotes and their pictures.
 * `images` is how many pictures came before.
 */
export async function chunkOf(
  children: (Paragraph | Table)[],
  footnotes: Record<string, { children: Paragraph[] }>,
  images: number,
): Promise<Chunk> {
  const parts = await partsOf(new Document({ footnotes, sections: [{ children }] }));
  const rels = textOf(parts, "word/_rels/document.xml.rels");
  const found = [...rels.matchAll(/<Relationship Id="(rId\d+)"[^>]*Target="(media\/[^"]+)"/g)];
  let body = between(textOf(parts, "word/document.xml"), "<w:body>", "<w:sectPr>").inner;
  const pictures = found.map(([, was = "", target = ""], i) => {
    const bytes = parts.get(`word/${target}`);
    if (!(bytes instanceof Uint8Array)) throw new Error("A picture of the Word writer is missing.");
    const number = images + i + 1;
    const id = `rIdPicture${number}`;
    body = body.replaceAll(`r:embed="${was}"`, `r:embed="${id}"`);
    return { id, name: `media/picture-${number}.png`, bytes };
  });
  let picture = images;
  body = body.replaceAll(/(<wp:docPr id=")\d+/g, (_, open: string) => {
    picture += 1;
    return `${open}${picture}`;
  });
  const notes = [
    ...textOf(parts, "word/footnotes.xml").matchAll(/<w:footnote w:id="\d+">.*?<\/w:footnote>/gs),
  ].map(([note]) => note);
  return {
    // A list's place in word/numbering.xml, after the one that the writer brings itself.
    body: body.replaceAll(/\{list-(\d+)-\d+\}/g, (_, n: string) => String(numIdOf(Number(n)))),
    notes: notes.join(""),
    images: pictures,
  };
}

const numIdOf = (list: number) => list + 1;

/** word/numbering.xml for as many lists as there turned out to be. */
export async function numberingPart(starts: readonly number[]): Promise<string> {
  const parts = await partsOf(
    new Document({
      numbering: numberingOf(starts),
      sections: [
        {
          children: starts.map(
            (_, i) =>
              new Paragraph({
                numbering: { reference: listName(i + 1), level: 0, custom: true },
                children: [],
              }),
          ),
        },
      ],
    }),
  );
  const given = [...textOf(parts, "word/document.xml").matchAll(/<w:numId w:val="(\d+)"/g)].map((m) => m[1]);
  if (given.some((id, i) => id !== String(numIdOf(i + 1))))
    throw new Error("The Word writer counts its lists in another way.");
  return textOf(parts, "word/numbering.xml");
}

/** The rows of a chunk that is one table, without the table around them. */
export const rowsIn = (body: string, ofFirst: boolean): string => {
  const { before, inner } = between(body, "</w:tblGrid>", "</w:tbl>");
  // The head stands once; Word says it again on each page.
  return ofFirst ? before + inner : inner.slice(inner.indexOf("</w:tr>") + "</w:tr>".length);
};
export const TABLE_END = "</w:tbl>";
