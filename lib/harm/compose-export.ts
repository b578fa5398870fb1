import { formatUncertain, type UncertainDate } from "@/lib/dates/uncertain-date";
import { composeHarmSection, type ExportHarm } from "./compose-harm-section";
import { jurat } from "./declaration";
import type { ExportBlock, ExportScope } from "./export-schema";
import { nothingHere, quotesOf, sentence } from "./export-sentence";
import { figureBlock } from "./figure-block";
import { type HarmRow, harmElements, harmElementWords } from "./proof-matrix";
import { strengthWords } from "./strength";
import type { CaseTimeline } from "./timeline-schema";
import { factStateWords } from "./timeline-words";
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
export type Composed = { blocks: ExportBlock[]; drafting: string[] };

const citesOf = (f: ExportFact) => f.cites.map((c) => c.words);

/** Dates in words. A fact that is not in the export lends its words to no other. */
function whenOf(f: ExportFact, inside: ReadonlyMap<string, ExportFact>): string {
  if (f.date === null) return "undated";
  const anchor = f.date.afterFactId === null ? undefined : inside.get(f.date.afterFactId)?.text;
  return formatUncertain(f.date, anchor);
}

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
      return matrix(input);
    case "harm_section":
      return composeHarmSection(input.sectionHarms, input.timeline, scope.lanes);
    case "timeline":
      return figureBlock(input.timeline, scope.lanes, true);
  }
}

function chronology(scope: ExportScope, facts: readonly ExportFact[]): ExportBlock[] {
  const inside = new Map(facts.map((f) => [f.id, f]));
  const columns = {
    date: { header: "Date", cell: (f: ExportFact) => whenOf(f, inside) },
    fact: { header: "Fact", cell: (f: ExportFact) => f.text },
    state: { header: "State", cell: (f: ExportFact) => factStateWords[f.state] },
    cites: { header: "Cites", cell: (f: ExportFact) => [...citesOf(f), ...f.sources].join("; ") },
    quotes: {
      header: "Quotes",
      cell: (f: ExportFact) => f.cites.flatMap((c) => (c.quote === null ? [] : [`“${c.quote}”`])).join(" "),
    },
  };
  const chosen = scope.columns.map((c) => columns[c]);
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
  const left = undisputed.length - usable.length;
  return {
    blocks: [
      {
        kind: "paragraph",
        text: "Pursuant to Local Civil Rule 7(h)(1), Plaintiff states the following material facts as to which it contends there is no genuine issue.",
        notes: [],
      },
      ...usable.map(
        (f, i): ExportBlock => ({
          kind: "numbered",
          number: i + 1,
          text: `${sentence(f.text)} ${sentence(citesOf(f).join("; "))}`,
          notes: quotesOf(f.cites),
          key: f.id,
        }),
      ),
      ...(usable.length === 0
        ? [nothingHere("No fact within this scope is both undisputed and cited.")]
        : []),
    ],
    drafting: [
      ...(left > 0
        ? [`Left out: ${left} undisputed ${left === 1 ? "fact that cites" : "facts that cite"} nothing.`]
        : []),
      ...leftOut(facts.length - undisputed.length, "not marked undisputed"),
    ],
  };
}

const leftOut = (count: number, why: string) =>
  count > 0 ? [`Left out: ${count} ${count === 1 ? "fact" : "facts"} ${why}.`] : [];

/** LCvR 7(h)(2): in a case on an administrative record, a statement of facts with references to that record. */
function narrative(facts: readonly ExportFact[]): Composed {
  const cited = facts.filter((f) => f.cites.length > 0);
  // What goes to no claim is told first.
  const groups = Map.groupBy(
    [...cited.filter((f) => f.claims.length === 0), ...cited.filter((f) => f.claims.length > 0)],
    (f) => f.claims[0] ?? "Background",
  );
  const blocks: ExportBlock[] = [
    {
      kind: "paragraph",
      text: "Pursuant to Local Civil Rule 7(h)(2), Plaintiff submits this statement of facts with references to the record.",
      notes: [],
    },
  ];
  for (const [issue, list] of groups) {
    blocks.push({ kind: "heading", text: issue });
    // A paragraph a fact: one of a hundred sentences is not read, and its notes run over pages.
    for (const f of list)
      blocks.push({
        kind: "paragraph",
        text: `${sentence(f.text)} ${sentence(citesOf(f).join("; "))}`,
        notes: quotesOf(f.cites),
        key: f.id,
      });
  }
  if (cited.length === 0) blocks.push(nothingHere("No fact within this scope is cited."));
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

function matrix({ harms, claims }: ExportInput): Composed {
  const shown = claims.filter((c) => c.elements.length > 0);
  const bare = claims.length - shown.length;
  return {
    blocks: [
      { kind: "heading", text: "Irreparable harm" },
      ...(harms.length === 0
        ? [nothingHere("No harm lies within this scope.")]
        : [
            {
              kind: "table" as const,
              caption: "Elements of irreparable harm, by harm",
              header: ["Harm", ...harmElements.map((e) => harmElementWords[e]), "Weakest"],
              rows: harms.map((h) => [
                h.text,
                ...harmElements.map(
                  (e) => strengthWords[h.cells.find((c) => c.element === e)?.strength ?? "none"],
                ),
                strengthWords[h.weakest],
              ]),
              keys: harms.map((h) => h.harmId),
            },
          ]),
      ...(shown.length === 0 ? [] : [{ kind: "heading" as const, text: "Claims" }]),
      ...shown.map(
        (c): ExportBlock => ({
          kind: "table",
          caption: c.title,
          header: ["Element", "Proof", "Facts"],
          rows: c.elements.map((e) => [e.text, strengthWords[e.strength], String(e.facts)]),
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
