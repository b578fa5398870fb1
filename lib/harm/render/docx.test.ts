import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { onDay } from "@/lib/dates/uncertain-date";
import { bannerWords } from "../export-kinds";
import type { ExportBlock, ExportDocument } from "../export-schema";
import { type ExportRow, tellDocument } from "../export-telling";
import { writeDocx } from "./docx";
import { fileOf } from "./write-file";

/** More than one chunk of everything: paragraphs with notes, lists that begin anew, rows of a table, a picture. */
const numbered = (number: number): ExportBlock => ({
  kind: "numbered",
  number,
  text: `Fact ${number} <b> & “c” ]]> </w:footnotes> </w:tbl>`,
  notes: [`Note ${number} & <x>`, "second"],
  key: `f${number}`,
});
const doc: ExportDocument = {
  kind: "harm_section",
  title: "A & B",
  caption: "Legion, Plaintiff, v. Lutnick, Defendants",
  court: "United States District Court for the District of Columbia",
  docketNumber: "1:26-cv-1",
  banner: bannerWords.work_product,
  asOf: "2026-07-03",
  illustrative: false,
  blocks: [
    { kind: "heading", text: "First" },
    ...Array.from({ length: 230 }, (_, i) => numbered(i + 1)),
    {
      kind: "table",
      caption: "Rows",
      header: ["One", "Two"],
      rows: Array.from({ length: 620 }, (_, i) => [`Row ${i}`, "<w:tr> & </w:tbl>"]),
    },
    { kind: "heading", text: "Second", newPage: true },
    ...Array.from({ length: 3 }, (_, i) => numbered(i + 1)),
    {
      kind: "figure",
      caption: "A figure",
      alt: "What it shows",
      asOf: "2026-07-03",
      items: [
        {
          id: "i",
          lane: "government",
          category: null,
          claimIds: [],
          state: null,
          evidence: null,
          label: "Directive",
          date: onDay("2026-06-12"),
          until: null,
          running: false,
          source: null,
          quote: null,
          href: null,
          illustrative: false,
        },
      ],
    },
    { kind: "table", caption: "Empty", header: ["One"], rows: [] },
    numbered(9),
  ],
  drafting: ["To be checked."],
};

let bytes: Uint8Array;
let parts: Record<string, Uint8Array>;
const textOf = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
const found = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((m) => m[1] ?? "");

beforeAll(async () => {
  bytes = await fileOf(doc, "docx");
  parts = unzipSync(bytes);
});

/** Every tag is closed by its own name, and nothing is left over. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  const text = xml
    .replace(/<\?xml[^>]*\?>/, "")
    .replaceAll(
      /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g,
      (_, close: string, name: string, _attributes: string, empty: string) => {
        if (close !== "") open.push(open.pop() === name ? "" : "!");
        else if (empty === "") open.push(name);
        while (open.at(-1) === "") open.pop();
        return "";
      },
    );
  return (
    open.length === 0 &&
    !/[<>]/.test(text.replaceAll("&gt;", "")) &&
    !/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(text)
  );
}

test("every part is XML that can be read, and is named in the content types", () => {
  const types = textOf("[Content_Types].xml");
  expect(Object.keys(parts)[0]).toBe("[Content_Types].xml");
  for (const name of Object.keys(parts)) {
    if (/\.(xml|rels)$/.test(name)) expect(wellFormed(textOf(name)), name).toBe(true);
    expect(
      types.includes(`PartName="/${name}"`) || types.includes(`Extension="${name.split(".").at(-1)}"`),
      name,
    ).toBe(true);
  }
  for (const name of found(types, /PartName="\/([^"]+)"/g)) expect(Object.keys(parts)).toContain(name);
  expect(wellFormed("<a><b></a></b>")).toBe(false);
});

test("relationships lead to parts that are there, and pictures to relationships", () => {
  const rels = textOf("word/_rels/document.xml.rels");
  for (const target of found(rels, / Target="([^"]+)"/g))
    expect(Object.keys(parts)).toContain(`word/${target}`);
  const ids = found(rels, / Id="([^"]+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  const body = textOf("word/document.xml");
  const used = [...found(body, /r:embed="([^"]+)"/g), ...found(body, /r:id="([^"]+)"/g)];
  expect(used.length).toBeGreaterThanOrEqual(3);
  for (const id of used) expect(ids).toContain(id);
  expect(body).toMatch(/<wp:docPr id="1"[^>]*descr="What it shows"/);
});

test("each footnote is referred to once, in order, and every list counts from its own number", () => {
  const body = textOf("word/document.xml");
  const references = found(body, /<w:footnoteReference w:id="(\d+)"/g);
  const notes = found(textOf("word/footnotes.xml"), /<w:footnote w:id="(\d+)"/g);
  expect(references).toHaveLength((230 + 3 + 1) * 2);
  expect(references).toEqual(Array.from({ length: references.length }, (_, i) => String(i + 1)));
  expect(notes).toEqual(references);
  const numbering = textOf("word/numbering.xml");
  const lists = found(body, /<w:numId w:val="([^"]+)"/g);
  expect(new Set(lists).size).toBe(3);
  for (const id of new Set(lists)) expect(numbering).toContain(`<w:num w:numId="${id}"`);
  const starts = found(numbering, /<w:startOverride w:val="(\d+)"/g);
  expect(starts.slice(-3)).toEqual(["1", "1", "9"]);
});

test("a table keeps all its rows in one, with a head that Word says again on each page", () => {
  const body = textOf("word/document.xml");
  expect(body.split("<w:tbl>").length - 1).toBe(3);
  expect(body.split("</w:tbl>").length - 1).toBe(3);
  expect(body.split("<w:tblHeader/>").length - 1).toBe(2);
  for (const n of [0, 249, 250, 619]) expect(body).toContain(`>Row ${n}<`);
  expect(found(body, />Row (\d+)</g)).toHaveLength(620);
});

test("rows that come a page at a time make the same parts", async () => {
  const told = tellDocument(doc);
  async function* pages(rows: AsyncIterable<readonly ExportRow[]>) {
    for await (const all of rows) for (let at = 0; at < all.length; at += 250) yield all.slice(at, at + 250);
  }
  async function* pieces() {
    for await (const p of told.pieces) yield p.kind === "table" ? { ...p, pages: pages(p.pages) } : p;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeDocx({ ...told, pieces: pieces() })) chunks.push(chunk);
  expect(chunks.length).toBeGreaterThan(5);
  expect(unzipSync(Buffer.concat(chunks))).toEqual(parts);
});

test("styles that are used are there; drafting notes have their own, and a file to be filed has none", async () => {
  const body = textOf("word/document.xml");
  const styles = textOf("word/styles.xml");
  for (const id of new Set([
    ...found(body, /<w:pStyle w:val="([^"]+)"/g),
    ...found(textOf("word/footnotes.xml"), /<w:pStyle w:val="([^"]+)"/g),
  ]))
    expect(styles).toContain(`w:styleId="${id}"`);
  expect(body).toContain('<w:pStyle w:val="DraftingNote"/>');
  expect(styles).toMatch(/w:styleId="DraftingNote".*?<w:name w:val="Drafting note"\/>/);
  const filed = unzipSync(await fileOf({ ...doc, banner: "" }, "docx"));
  const all = Object.values(filed)
    .map((part) => strFromU8(part))
    .join("");
  expect(all).not.toMatch(/To be checked|PRIVILEGED|w:val="DraftingNote"\/>/);
});

test("the same document gives the same bytes, on letter paper", async () => {
  expect(Buffer.from(await fileOf(doc, "docx")).equals(Buffer.from(bytes))).toBe(true);
  expect(textOf("word/document.xml")).toMatch(/<w:pgSz w:w="12240" w:h="15840"/);
  expect(textOf("docProps/core.xml")).toContain("2026-07-03T00:00:00Z");
});
