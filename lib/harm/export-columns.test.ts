import { expect, test } from "vitest";
import { composeExport, type ExportInput } from "./compose-export";
import { columnsOf, exportColumnWords, exportKinds } from "./export-kinds";
import { exportScope } from "./export-schema";

const nothing: ExportInput = {
  facts: [],
  declarations: [],
  harms: [],
  claims: [],
  sectionHarms: [],
  timeline: null,
};
const input: ExportInput = {
  ...nothing,
  facts: [
    {
      id: "f1",
      text: "Access ended.",
      date: null,
      state: "undisputed",
      cites: [],
      sources: [],
      claims: ["Count I"],
    },
  ],
  harms: [
    {
      harmId: "h1",
      text: "Releases stopped.",
      cells: [],
      weakest: "none",
      disputed: null,
    },
  ],
  claims: [{ title: "Count I", elements: [{ id: "e1", text: "Agency action", strength: "none", facts: 0 }] }],
  sectionHarms: [
    {
      id: "h1",
      text: "Releases stopped.",
      category: "workforce",
      timing: "ongoing",
      when: "Jun 12, 2026",
      magnitude: "3 hours",
      recoverable: "no",
      unrecoverableWhy: "Immunity",
      causes: ["The directive", "the loss"],
      redress: "Access",
      cites: [{ words: "AR 1", quote: null }],
      bare: [],
    },
  ],
  timeline: {
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
  },
};
const headers = (kind: (typeof exportKinds)[number], columns: readonly string[]) =>
  composeExport(exportScope.parse({ kind, columns, lanes: ["evidence"] }), input).blocks.flatMap((b) =>
    b.kind === "table" ? [b.header] : [],
  );

test.each(exportKinds.filter((k) => columnsOf(k).length > 0))(
  "%s: every column can be chosen alone",
  (kind) => {
    for (const column of columnsOf(kind)) {
      const all = headers(kind, [column]).flat();
      expect(all).toContain(exportColumnWords[column]);
      // Beside it stands nothing but the name of the row.
      expect(all.filter((h) => !["Harm", "Element", exportColumnWords[column]].includes(h))).toEqual([]);
    }
  },
);

test("columns come in their own order, and another kind's leave the usual ones", () => {
  expect(headers("chronology", ["cites", "date"])).toEqual([["Date", "Cites"]]);
  expect(headers("timeline", ["date", "fact", "cites"])).toEqual([["Lane", "When", "What"]]);
  expect(headers("proof_matrix", ["weakest"])).toEqual([["Harm", "Weakest"]]);
  expect(headers("proof_matrix", ["proof"])).toEqual([["Element", "Proof"]]);
});

test("a note that names a harm says which", () => {
  const uncited = { ...input, sectionHarms: input.sectionHarms.map((h) => ({ ...h, cites: [] })) };
  expect(composeExport(exportScope.parse({ kind: "harm_section" }), uncited).drafting).toContainEqual({
    harmId: "h1",
    text: "Left out, as it cites nothing: Releases stopped.",
  });
});
