import { expect, test } from "vitest";
import { composeExport, type ExportSource } from "./compose-export";
import type { ExportHarm, SectionHead } from "./compose-harm-section";
import { columnsOf, exportColumnWords, exportKinds } from "./export-kinds";
import { type ExportScope, exportScope } from "./export-schema";
import { collectBlocks } from "./export-telling";

async function* once<T>(value: T) {
  yield value;
}
const fact = {
  id: "f1",
  text: "Access ended.",
  date: null,
  state: "undisputed",
  cites: [],
  sources: [],
  claims: ["Count I"],
} as const;
const head: SectionHead = {
  id: "h1",
  text: "Releases stopped.",
  category: "workforce",
  timing: "ongoing",
  recoverable: "no",
  cited: true,
  bare: [],
};
const harm: ExportHarm = {
  ...head,
  when: "Jun 12, 2026",
  magnitude: "3 hours",
  unrecoverableWhy: "Immunity",
  causes: ["The directive", "the loss"],
  redress: "Access",
  cites: [{ words: "AR 1", quote: null }],
};
const sourceOf = (part: { head?: SectionHead; harms?: number; elements?: boolean } = {}): ExportSource => ({
  facts: async () => ({
    heads: [{ ...fact, claims: [...fact.claims], cited: false }],
    pages: () =>
      once({
        facts: [{ ...fact, cites: [], sources: [], claims: [...fact.claims] }],
        wordsOf: () => undefined,
      }),
  }),
  outlines: async () => ({ paragraphs: 0, each: (async function* () {})() }),
  matrix: async () => ({
    harms: part.harms ?? 1,
    harmPages: once([
      { harmId: "h1", text: "Releases stopped.", cells: [], weakest: "none" as const, disputed: null },
    ]),
    claims: [
      {
        title: "Count I",
        elements:
          part.elements === false
            ? []
            : [{ id: "e1", text: "Agency action", strength: "none" as const, facts: 0 }],
      },
    ],
  }),
  sectionHarms: async () => ({ heads: [part.head ?? head], pages: () => once([harm]) }),
  timeline: async () => ({
    asOf: "2026-07-03",
    items: [
      {
        id: "f1",
        lane: "evidence",
        category: null,
        claimIds: [],
        state: "undisputed",
        evidence: "filed",
        label: "Access ended.",
        date: null,
        until: null,
        running: false,
        source: null,
        quote: null,
        href: null,
        illustrative: false,
      },
    ],
  }),
});
const told = async (scope: ExportScope, source = sourceOf()) => {
  const { pieces, drafting } = await composeExport(scope, source);
  return { blocks: await collectBlocks(pieces), drafting };
};
const headers = async (kind: (typeof exportKinds)[number], columns: readonly string[]) =>
  (await told(exportScope.parse({ kind, columns, lanes: ["evidence"] }))).blocks.flatMap((b) =>
    b.kind === "table" ? [b.header] : [],
  );

test.each(exportKinds.filter((k) => columnsOf(k).length > 0))(
  "%s: every column can be chosen alone",
  async (kind) => {
    for (const column of columnsOf(kind)) {
      const all = (await headers(kind, [column])).flat();
      expect(all).toContain(exportColumnWords[column]);
      // Beside it stands nothing but the name of the row.
      expect(all.filter((h) => !["Harm", "Element", exportColumnWords[column]].includes(h))).toEqual([]);
    }
  },
);

test("columns come in their own order, and another kind's leave the usual ones", async () => {
  expect(await headers("chronology", ["cites", "date"])).toEqual([["Date", "Cites"]]);
  expect(await headers("timeline", ["date", "fact", "cites"])).toEqual([["Lane", "When", "What"]]);
  expect(await headers("proof_matrix", ["weakest"])).toEqual([["Harm", "Weakest"]]);
  expect(await headers("proof_matrix", ["proof"])).toEqual([["Element", "Proof"]]);
});

test("a note that names a harm says which", async () => {
  const { drafting } = await told(
    exportScope.parse({ kind: "harm_section" }),
    sourceOf({ head: { ...head, cited: false } }),
  );
  expect(drafting).toContainEqual({
    harmId: "h1",
    text: "Left out, as it cites nothing: Releases stopped.",
  });
});

test("an empty cell of a matrix says that this tier holds nothing, and a claim without elements says so", async () => {
  const words = async (tier: string, source = sourceOf()) =>
    JSON.stringify((await told(exportScope.parse({ kind: "proof_matrix", tier }), source)).blocks);
  const record = await words("record");
  expect(record).toContain('"Nothing at this tier"');
  expect(record).toContain("not that there is none");
  expect(await words("record", sourceOf({ elements: false, harms: 0 }))).toMatch(
    /No harm lies within the tier “public record”.*Count I: none of its elements lies within the tier “public record”/,
  );
  const all = await words("ex_parte");
  expect(all).toContain('"Nothing"');
  expect(all).not.toContain("Nothing at this tier");
});
