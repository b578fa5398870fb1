import { strFromU8, unzipSync } from "fflate";
import { getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { onDay } from "@/lib/dates/uncertain-date";
import { bannerWords } from "../export-kinds";
import type { ExportBlock, ExportDocument } from "../export-schema";
import { figureBlock } from "../figure-block";
import { timelineFigure } from "../timeline-figure";
import type { TimelineItem } from "../timeline-schema";
import { fileOf } from "./write-file";

const item = (n: number): TimelineItem => ({
  id: String(n),
  lane: n % 2 === 0 ? "government" : "access",
  category: null,
  claimIds: [],
  state: null,
  evidence: null,
  label: `Item ${n}`,
  date: onDay("2026-06-12"),
  until: null,
  running: false,
  source: "SOURCEWORD",
  quote: "QUOTEWORD",
  href: "/x",
  illustrative: false,
});
const items = Array.from({ length: 90 }, (_, n) => item(n));
const figure = figureBlock(
  { asOf: "2026-07-03", items: items.slice(0, 8) },
  { lanes: ["government", "access"], columns: [] },
).pieces.filter((p) => p.kind === "figure");
const doc = (blocks: ExportBlock[], part: Partial<ExportDocument> = {}): ExportDocument => ({
  kind: "harm_section",
  title: "Irreparable harm",
  caption: "Legion v. Lutnick",
  court: "United States District Court",
  docketNumber: null,
  banner: bannerWords.work_product,
  asOf: "2026-07-03",
  illustrative: true,
  blocks,
  drafting: ["DRAFTINGNOTE"],
  ...part,
});
const table: ExportBlock = {
  kind: "table",
  caption: "Harms",
  header: ["Harm", "When"],
  rows: [
    ["Short", "Jun 12, 2026"],
    [Array.from({ length: 2_000 }, (_, i) => `w${i}`).join(" "), "LASTCELL"],
  ],
};
const partsOf = async (d: ExportDocument) => {
  const parts = unzipSync(await fileOf(d, "docx"));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const names = Object.keys(parts);
  return {
    names,
    xml: part("word/document.xml"),
    all: names
      .filter((n) => n.endsWith(".xml"))
      .map(part)
      .join("\n"),
  };
};
async function pdfOf(d: ExportDocument) {
  const proxy = await getDocumentProxy(new Uint8Array(await fileOf(d, "pdf")));
  const pages = await Promise.all(
    Array.from({ length: proxy.numPages }, async (_, i) => {
      const page = await proxy.getPage(i + 1);
      const { items: found } = await page.getTextContent();
      return {
        tree: JSON.stringify(await page.getStructTree()),
        text: found.map((t) => ("str" in t ? t.str : "")).join(" "),
      };
    }),
  );
  return { tree: pages.map((p) => p.tree).join(""), text: pages.map((p) => p.text).join(" "), pages };
}

test("a figure too high for a page goes on in panels that lose no item", () => {
  const { panels } = timelineFigure(items, { asOf: "2026-07-03", width: 720, maxHeight: 400 });
  expect(panels.length).toBeGreaterThan(2);
  for (const p of panels) expect(p.height).toBeLessThanOrEqual(400);
  const drawn = panels.flatMap((p) => p.groups.filter((g) => g.words !== null).map((g) => g.key));
  expect(drawn.toSorted()).toEqual(items.map((i) => i.id).toSorted());
});

test("Word has the figure with its words, captions that Word numbers, and headings of its own styles", async () => {
  const { names, xml } = await partsOf(doc([{ kind: "heading", text: "Workforce" }, ...figure, table]));
  expect(names.some((n) => /^word\/media\/.*\.png$/.test(n))).toBe(true);
  expect(xml).toMatch(/<wp:docPr[^>]*descr="Timeline in lanes/);
  expect(xml).toContain("SEQ Figure");
  expect(xml).toContain("SEQ Table");
  expect(xml).toMatch(/w:pStyle w:val="Heading1"/);
  expect(xml).toMatch(/<w:tblHeader/);
});

test("each declaration of an outline counts from its own number", async () => {
  const numbered = (number: number): ExportBlock => ({
    kind: "numbered",
    number,
    text: `P${number}`,
    notes: [],
  });
  const { xml } = await partsOf(doc([numbered(1), numbered(2), numbered(1)]));
  const lists = [...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map((m) => m[1]);
  expect(lists[0]).toBe(lists[1]);
  expect(lists[2]).not.toBe(lists[0]);
});

test("PDF: a reader is told what the figure shows, which cells are heads, and what a caption is", async () => {
  const { tree, text } = await pdfOf(doc([...figure, table]));
  expect(tree).toMatch(/"role":"Figure".*?"alt":"Timeline in lanes.*?Government, Jun 12, 2026: Item 0/);
  expect(tree).toMatch(/"role":"Caption"/);
  expect(tree).toMatch(/"role":"TH"/);
  expect(text).toContain("Figure 1. Timeline");
  expect(text).toContain("Table 1. Harms");
});

test("a row longer than a page goes on over the next ones and loses no word", async () => {
  const { pages, text } = await pdfOf(doc([table]));
  expect(pages.length).toBeGreaterThan(2);
  for (const word of ["w0", "w999", "w1999", "LASTCELL"]) expect(text).toContain(word);
});

test("what is filed has no drafting notes, what is made to be filed no banner either, and no figure carries a source or quote along", async () => {
  const read = async (d: ExportDocument) => {
    const csv = new TextDecoder().decode(await fileOf(d, "csv"));
    return [csv, (await partsOf(d)).all, (await pdfOf(d)).text];
  };
  for (const text of await read(doc(figure, { banner: bannerWords.none })))
    expect(text).not.toMatch(/DRAFTINGNOTE|PRIVILEGED|AS FILED|SOURCEWORD|QUOTEWORD/);
  for (const text of await read(doc(figure, { banner: bannerWords.as_filed }))) {
    expect(text).toContain("AS FILED");
    expect(text).not.toMatch(/DRAFTINGNOTE|PRIVILEGED|SOURCEWORD|QUOTEWORD/);
  }
  for (const text of await read(doc([]))) expect(text).toContain("DRAFTINGNOTE");
});

test("letters outside Latin-1 are drawn and can be read in a PDF; one that no font has is written as its number, and said", async () => {
  const names = "Łukasz Żółć, Дмитрий Иванов, Ευρώπη, Nguyễn Thị";
  const words: ExportBlock[] = [
    { kind: "heading", text: names },
    { kind: "paragraph", text: `${names}, 中文`, notes: [names] },
    { kind: "table", caption: names, header: ["Who"], rows: [[names]] },
  ];
  const { text } = await pdfOf(doc(words));
  const read = text.replaceAll(/\s+/g, "");
  expect(read.split(names.replaceAll(/\s+/g, "")).length - 1).toBe(5);
  expect(read).toContain("[U+4E2D][U+6587]");
  expect(text).not.toContain("?");
  expect(read).toContain("writtenwithoutaccentorasaUnicodenumber:U+4E2D,U+6587");
  const filed = await pdfOf(doc(words, { banner: "" }));
  expect(filed.text).toContain("[U+4E2D]");
  expect(filed.text).not.toContain("Drafting notes");
});
