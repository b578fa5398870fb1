import type { UncertainDate } from "@/lib/dates/uncertain-date";
import { composeHarmSection, type ExportHarm } from "./compose-harm-section";
import { jurat } from "./declaration";
import type { ExportBlock, ExportScope } from "./export-schema";
import { nothingHere, quotesOf, sentence } from "./export-sentence";
import {
  BACKGROUND,
  factColumns,
  leftOut,
  leftUncited,
  NO_NARRATIVE,
  NO_NUMBERED,
  OPENS_NARRATIVE,
  OPENS_NUMBERED,
  pickColumns,
  statedFact,
} from "./fact-table";
import { figureBlock } from "./figure-block";
import { type HarmRow, harmElements } from "./proof-matrix";
import { strengthWords } from "./strength";
import type { CaseTimeline } from "./timeline-schema";
import type { factStates } from "./vocabulary";

export type ExportFact = {
  id: string;
  text: string;
  date: UncertainDate | null;
  state: (typeof factStates)[number];
  cites: { words: string; quote: string | null }[];
  /** Published sources that are listed for it: no part of the record. */
  sources: string[];
  /** Titles of the claims that it goes to. */
  claims: string[];
};
export type ExportDeclaration = {
  id: string;
  declarant: string;
  basis: string | null;
  signedAbroad: boolean;
  paragraphs: { number: number; text: string; cites: string[] }[];
  /** Harms that name this declarant and that no paragraph states yet. */
  unstated: string[];
};
export type ExportInput = {
  facts: readonly ExportFact[];
  declarations: readonly ExportDeclaration[];
  harms: readonly HarmRow[];
  claims: readonly {
    title: string;
    elements: { id: string; text: string; strength: keyof typeof strengthWords; facts: number }[];
  }[];
  /** Of the section of a motion. */
  sectionHarms: readonly ExportHarm[];
  /** Null where the export has no figure. */
  timeline: Pick<CaseTimeline, "asOf" | "items"> | null;
};
/** A drafting note, and the harm that it names. */
export type DraftingNote = { text: string; harmId: string };
export type Composed = { blocks: ExportBlock[]; drafting: (string | DraftingNote)[] };

/** The body of one export, from what its scope let in, and what to tell who drafts. */
export function composeExport(scope: ExportScope, input: ExportInput): Composed {
  switch (scope.kind) {
    case "chronology":
      return { blocks: chronology(scope, input.facts), drafting: [] };
    case "facts_numbered":
      return numbered(input.facts);
    case "facts_narrative":
      return narrative(input.facts);
    case "declaration_outline":
      return { blocks: outlines(input.declarations), drafting: [] };
    case "proof_matrix":
      return matrix(scope, input);
    case "harm_section":
      return composeHarmSection(input.sectionHarms, input.timeline, scope);
    case "timeline":
      return figureBlock(input.timeline, scope, true);
  }
}

function chronology(scope: ExportScope, facts: readonly ExportFact[]): ExportBlock[] {
  const inside = new Map(facts.map((f) => [f.id, f.text]));
  const chosen = factColumns(scope.columns, (id) => inside.get(id));
  return [
    {
      kind: "table",
      caption: `Chronology, ${facts.length} facts`,
      header: chosen.map((c) => c.header),
      rows: facts.map((f) => chosen.map((c) => c.cell(f))),
      keys: facts.map((f) => f.id),
    },
  ];
}

/** LCvR 7(h)(1): each undisputed material fact a numbered paragraph with its reference to the record. */
function numbered(facts: readonly ExportFact[]): Composed {
  const undisputed = facts.filter((f) => f.state === "undisputed");
  const usable = undisputed.filter((f) => f.cites.length > 0);
  return {
    blocks: [
      { kind: "paragraph", text: OPENS_NUMBERED, notes: [] },
      ...usable.map(
        (f, i): ExportBlock => ({
          kind: "numbered",
          number: i + 1,
          text: statedFact(f),
          notes: quotesOf(f.cites),
          key: f.id,
        }),
      ),
      ...(usable.length === 0 ? [nothingHere(NO_NUMBERED)] : []),
    ],
    drafting: [
      ...leftUncited(undisputed.length - usable.length),
      ...leftOut(facts.length - undisputed.length, "not marked undisputed"),
    ],
  };
}

/** LCvR 7(h)(2): in a case on an administrative record, a statement of facts with references to that record. */
function narrative(facts: readonly ExportFact[]): Composed {
  const cited = facts.filter((f) => f.cites.length > 0);
  // What goes to no claim is told first.
  const groups = Map.groupBy(
    [...cited.filter((f) => f.claims.length === 0), ...cited.filter((f) => f.claims.length > 0)],
    (f) => f.claims[0] ?? BACKGROUND,
  );
  const blocks: ExportBlock[] = [{ kind: "paragraph", text: OPENS_NARRATIVE, notes: [] }];
  for (const [issue, list] of groups) {
    blocks.push({ kind: "heading", text: issue });
    // A paragraph a fact: one of a hundred sentences is not read, and its notes run over pages.
    for (const f of list)
      blocks.push({ kind: "paragraph", text: statedFact(f), notes: quotesOf(f.cites), key: f.id });
  }
  if (cited.length === 0) blocks.push(nothingHere(NO_NARRATIVE));
  return { blocks, drafting: leftOut(facts.length - cited.length, "that cite nothing") };
}

function outlines(declarations: readonly ExportDeclaration[]): ExportBlock[] {
  if (declarations.length === 0) return [nothingHere("No declaration lies within this scope.")];
  return declarations.flatMap((d): ExportBlock[] => [
    { kind: "heading", text: `Declaration of ${d.declarant}` },
    { kind: "paragraph", text: `Basis of knowledge: ${d.basis ?? "to be written"}`, notes: [] },
    ...d.paragraphs.map(
      (p): ExportBlock => ({
        kind: "numbered",
        number: p.number,
        text: sentence(p.text),
        notes: p.cites,
        key: `${d.id} ${p.number}`,
      }),
    ),
    ...(d.unstated.length === 0
      ? []
      : [
          {
            kind: "table" as const,
            caption: "Harms that name this declarant and that no paragraph states yet",
            header: ["Harm"],
            rows: d.unstated.map((h) => [h]),
          },
        ]),
    { kind: "paragraph", text: jurat(d.signedAbroad ? "outside_us" : "within_us", null, null), notes: [] },
  ]);
}

function matrix({ columns }: ExportScope, { harms, claims }: ExportInput): Composed {
  const shown = claims.filter((c) => c.elements.length > 0);
  const bare = claims.length - shown.length;
  const strengths = Object.fromEntries(
    harmElements.map((element) => [
      element,
      (h: HarmRow) => strengthWords[h.cells.find((c) => c.element === element)?.strength ?? "none"],
    ]),
  );
  const ofHarm = pickColumns<HarmRow>("proof_matrix", columns, {
    ...strengths,
    weakest: (h) => strengthWords[h.weakest],
  });
  const ofElement = pickColumns<ExportInput["claims"][number]["elements"][number]>("proof_matrix", columns, {
    proof: (e) => strengthWords[e.strength],
    facts: (e) => String(e.facts),
  });
  return {
    blocks: [
      ...(ofHarm.length === 0 ? [] : [{ kind: "heading" as const, text: "Irreparable harm" }]),
      ...(ofHarm.length === 0
        ? []
        : harms.length === 0
          ? [nothingHere("No harm lies within this scope.")]
          : [
              {
                kind: "table" as const,
                caption: "Elements of irreparable harm, by harm",
                header: ["Harm", ...ofHarm.map((c) => c.header)],
                rows: harms.map((h) => [h.text, ...ofHarm.map((c) => c.cell(h))]),
                keys: harms.map((h) => h.harmId),
              },
            ]),
      ...(shown.length === 0 || ofElement.length === 0 ? [] : [{ kind: "heading" as const, text: "Claims" }]),
      ...(ofElement.length === 0 ? [] : shown).map(
        (c): ExportBlock => ({
          kind: "table",
          caption: c.title,
          header: ["Element", ...ofElement.map((e) => e.header)],
          rows: c.elements.map((e) => [e.text, ...ofElement.map((column) => column.cell(e))]),
          keys: c.elements.map((e) => e.id),
        }),
      ),
    ],
    drafting:
      bare === 0
        ? []
        : [
            `${bare} ${bare === 1 ? "claim has" : "claims have"} no element within this tier, and no table. What the elements are is work product unless they were put on the record.`,
          ],
  };
}
