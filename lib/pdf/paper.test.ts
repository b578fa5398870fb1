import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from "pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { Paper } from "./paper";
import { replacedNotes } from "./paper-face";
import { PaperFlow } from "./paper-flow";
import { PaperTable } from "./paper-table";

/**
 * What of PDF/UA-1 (ISO 14289-1) a program can see, read from the file's own objects: no checker is among the packages.
 */
const LONG = Array.from({ length: 900 }, (_, i) => `word${i}`).join(" ");

function paperOf(): { bytes: Uint8Array; replaced: string[] } {
  const chunks: Uint8Array[] = [];
  const paper: Paper = new Paper(
    { title: "A & B <v.> “C”", subject: "Łukasz & Дмитрий", madeOn: "2026-07-03" },
    () => {
      paper.artifact("Pagination", () => paper.faces.bold.draw("BANNER", { x: 72, y: 44, size: 9 }));
      paper.pageNumber(750);
    },
  );
  const flow = new PaperFlow(paper);
  paper.bookmark("A & B");
  flow.text("H1", "Title", { face: "bold", size: 14 });
  flow.text("H2", "Heading", { face: "bold", size: 12 });
  for (let n = 0; n < 40; n++)
    flow.text(
      "P",
      `Paragraph ${n}: Łukasz Żółć, Дмитрий, Ευρώπη, Nguyễn Thị, § 5, “quoted” – fi ffi, 中, שלום.`,
      { size: 12, leading: 24 },
      paper.root,
      [`Note ${n}, ${n % 7 === 0 ? LONG : "short"}.`, "Another."],
    );
  const table = new PaperTable(flow, "Table 1. Rows", ["One", "Two"], [0.3, 0.7]);
  for (let n = 0; n < 60; n++) table.row([`Row ${n}`, n === 30 ? LONG.repeat(2) : "Cell"]);
  table.end();
  const figure = paper.element("Figure", paper.root, { alt: "What it shows", bbox: [72, 100, 540, 200] });
  flow.nextPage();
  paper.mark("Figure", figure, () => paper.pen((pdf) => pdf.rect(72, 100, 468, 100).stroke()));
  figure.end();
  flow.end();
  for (const chunk of paper.drain()) chunks.push(chunk);
  return { bytes: new Uint8Array(Buffer.concat(chunks)), replaced: replacedNotes(paper.replaced) };
}

let made: ReturnType<typeof paperOf>;
let pdf: PDFDocument;
let raw: string;
const name = (dict: PDFDict, key: string) => String(dict.get(PDFName.of(key)) ?? "").replace(/^\//, "");
const at = (value: PDFObject | undefined) => (value instanceof PDFRef ? pdf.context.lookup(value) : value);
function dictOf(value: PDFObject | undefined): PDFDict {
  const found = at(value);
  if (found instanceof PDFDict) return found;
  throw new Error(`No dictionary: ${String(found)}`);
}
const listOf = (value: PDFObject | undefined): PDFObject[] => {
  const found = at(value);
  return found instanceof PDFArray ? found.asArray() : found === undefined ? [] : [found];
};
const key = (dict: PDFDict, of: string) => dict.get(PDFName.of(of));
const contentOf = (page: PDFDict) => {
  const stream = at(key(page, "Contents"));
  if (!(stream instanceof PDFRawStream)) throw new Error("No content.");
  return Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
};
const root = () => dictOf(key(pdf.catalog, "StructTreeRoot"));

type Node = { ref: PDFRef; tag: string; dict: PDFDict; kids: Node[]; marks: string[] };
function nodeOf(ref: PDFObject, parent: PDFDict): Node {
  if (!(ref instanceof PDFRef)) throw new Error("A kid that is no object.");
  const dict = dictOf(ref);
  expect(dictOf(key(dict, "P"))).toBe(parent);
  const kids: Node[] = [];
  const marks: string[] = [];
  for (const kid of listOf(key(dict, "K")))
    if (kid instanceof PDFNumber) marks.push(`${String(key(dict, "Pg"))} ${kid.asNumber()}`);
    else if (kid instanceof PDFDict) marks.push(`${String(key(kid, "Pg"))} ${String(key(kid, "MCID"))}`);
    else kids.push(nodeOf(kid, dict));
  return { ref, tag: name(dict, "S"), dict, kids, marks };
}
const every = (node: Node): Node[] => [node, ...node.kids.flatMap(every)];
let tree: Node;

beforeAll(async () => {
  made = paperOf();
  pdf = await PDFDocument.load(made.bytes, { updateMetadata: false });
  raw = Buffer.from(made.bytes).toString("latin1");
  const [top, more] = listOf(key(root(), "K"));
  expect(more).toBeUndefined();
  if (top === undefined) throw new Error("No structure.");
  tree = nodeOf(top, root());
});

describe("a paper", () => {
  it("is the same, byte for byte, a second time", () => {
    expect(Buffer.from(paperOf().bytes).equals(Buffer.from(made.bytes))).toBe(true);
  });

  it("says that it is PDF/UA-1, is marked, names its language and shows its title", () => {
    expect(dictOf(key(pdf.catalog, "MarkInfo")).get(PDFName.of("Marked"))?.toString()).toBe("true");
    expect(dictOf(key(pdf.catalog, "ViewerPreferences")).get(PDFName.of("DisplayDocTitle"))?.toString()).toBe(
      "true",
    );
    expect(String(key(pdf.catalog, "Lang"))).toContain("en-US");
    expect(pdf.getTitle()).toBe("A & B <v.> “C”");
    const metadata = at(key(pdf.catalog, "Metadata"));
    const xml = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString("utf8") : "";
    expect(xml).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(xml).toContain("A &amp; B &lt;v.&gt; “C”</rdf:li>");
    expect(raw.startsWith("%PDF-1.7")).toBe(true);
  });

  it("marks everything that it draws as content of one element or as an artifact, and owns each mark", () => {
    const owned = new Set<string>();
    const owners = new Map<string, PDFRef>();
    for (const node of every(tree))
      for (const mark of node.marks) {
        expect(owned.has(mark)).toBe(false);
        owned.add(mark);
        owners.set(mark, node.ref);
      }
    const parents = listOf(key(dictOf(key(root(), "ParentTree")), "Nums"));
    const listed = new Map(
      parents.flatMap((k, i) =>
        k instanceof PDFNumber && i % 2 === 0 ? [[k.asNumber(), listOf(parents[i + 1])] as const] : [],
      ),
    );
    let marks = 0;
    for (const page of pdf.getPages()) {
      expect(name(page.node, "Tabs")).toBe("S");
      const parent = listed.get(Number(String(key(page.node, "StructParents"))));
      let open: string | null = null;
      for (const line of contentOf(page.node).split("\n")) {
        const begin = /^\/(\S+) (<<.*|BMC)/.exec(line);
        if (begin !== null) {
          expect(open).toBeNull();
          open = begin[1] ?? "";
        }
        const mcid = /\/MCID (\d+)/.exec(line)?.[1];
        if (mcid !== undefined) {
          marks += 1;
          expect(owned.has(`${page.ref} ${mcid}`)).toBe(true);
          expect(parent?.[Number(mcid)]).toBe(owners.get(`${page.ref} ${mcid}`));
        }
        if (/ (TJ|Tj|Do)$|^(S|s|f|B|b|f\*|B\*)$/.test(line)) expect(open).not.toBeNull();
        if (line === "EMC") open = null;
      }
      expect(open).toBeNull();
    }
    expect(marks).toBe(owned.size);
    expect(marks).toBeGreaterThan(300);
  });

  it("nests headings, tables, notes and figures as they must be", () => {
    const all = every(tree);
    expect(all.filter((n) => /^H\d/.test(n.tag)).map((n) => n.tag)).toEqual(["H1", "H2"]);
    const tables = all.filter((n) => n.tag === "Table");
    expect(tables.map((t) => t.kids.map((k) => k.tag))).toEqual([["Caption", "THead", "TBody"]]);
    const rows = all.filter((n) => n.tag === "TR");
    expect(new Set(rows.map((r) => r.kids.length))).toEqual(new Set([2]));
    for (const head of all.filter((n) => n.tag === "TH"))
      expect(name(dictOf(key(head.dict, "A")), "Scope")).toBe("Column");
    const figure = all.find((n) => n.tag === "Figure");
    expect(String(figure && key(figure.dict, "Alt"))).toContain("What it shows");
    expect(listOf(figure && key(dictOf(key(figure.dict, "A")), "BBox"))).toHaveLength(4);
  });

  it("gives every note an id of its own, and lists the ids", () => {
    const notes = every(tree).filter((n) => n.tag === "Note");
    expect(notes).toHaveLength(80);
    const idOf = (value: PDFObject | undefined) => (value instanceof PDFHexString ? value.decodeText() : "");
    const ids = notes.map((n) => idOf(key(n.dict, "ID")));
    expect(new Set(ids).size).toBe(80);
    const listed = listOf(key(dictOf(key(root(), "IDTree")), "Kids")).flatMap((leaf) =>
      listOf(key(dictOf(leaf), "Names")).flatMap((v) => (v instanceof PDFHexString ? [idOf(v)] : [])),
    );
    expect(listed).toEqual(ids.toSorted());
  });

  it("embeds every font with what its glyphs stand for, and draws no letter that is missing", () => {
    const fonts = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, o]) => (o instanceof PDFDict && name(o, "Type") === "Font" ? [o] : []));
    const faces = fonts.filter((f) => name(f, "Subtype") === "Type0");
    expect(faces.length).toBeGreaterThanOrEqual(3);
    for (const face of faces) {
      expect(at(key(face, "ToUnicode"))).toBeInstanceOf(PDFRawStream);
      const [descendant] = listOf(key(face, "DescendantFonts"));
      const descriptor = dictOf(key(dictOf(descendant), "FontDescriptor"));
      expect(at(key(descriptor, "FontFile2"))).toBeInstanceOf(PDFRawStream);
    }
    expect(fonts.every((f) => ["Type0", "CIDFontType2"].includes(name(f, "Subtype")))).toBe(true);
    for (const page of pdf.getPages())
      for (const [, hex = ""] of contentOf(page.node).matchAll(/<([0-9a-f]+)>/g))
        expect(hex.match(/.{4}/g)).not.toContain("0000");
    expect(made.replaced[0]).toContain("U+4E2D");
    expect(made.replaced[0]).toContain("U+05E9");
  });

  it("has bookmarks", () => {
    expect(dictOf(key(dictOf(key(pdf.catalog, "Outlines")), "First")).get(PDFName.of("Title"))).toBeDefined();
  });
});
