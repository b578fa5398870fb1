import { formatUncertain, type UncertainDate } from "@/lib/dates/uncertain-date";
import { jurat } from "./declaration";
import type { ExportBlock, ExportScope } from "./export-schema";
import { type HarmRow, harmElements, harmElementWords } from "./proof-matrix";
import { strengthWords } from "./strength";
import { factStateWords } from "./timeline-words";
import type { factStates } from "./vocabulary";

export type ExportFact = {
  id: string;
  text: string;
  date: UncertainDate | null;
  state: (typeof factStates)[number];
  cites: { words: string; quote: string | null }[];
  /** Titles of the claims that it goes to. */
  claims: string[];
};
export type ExportDeclaration = {
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
    elements: { text: string; strength: keyof typeof strengthWords; facts: number }[];
  }[];
};

const sentence = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
const citesOf = (f: ExportFact) => f.cites.map((c) => c.words);

/** Dates in words. A fact that is not in the export lends its words to no other. */
function whenOf(f: ExportFact, inside: ReadonlyMap<string, ExportFact>): string {
  if (f.date === null) return "undated";
  const anchor = f.date.afterFactId === null ? undefined : inside.get(f.date.afterFactId)?.text;
  return formatUncertain(f.date, anchor);
}

/** The body of one export, from what its scope let in. */
export function composeExport(scope: ExportScope, input: ExportInput): ExportBlock[] {
  switch (scope.kind) {
    case "chronology":
      return chronology(scope, input.facts);
    case "facts_numbered":
      return numbered(input.facts);
    case "facts_narrative":
      return narrative(input.facts);
    case "declaration_outline":
      return outlines(input.declarations);
    case "proof_matrix":
      return matrix(input);
  }
}

function chronology(scope: ExportScope, facts: readonly ExportFact[]): ExportBlock[] {
  const inside = new Map(facts.map((f) => [f.id, f]));
  const columns = {
    date: { header: "Date", cell: (f: ExportFact) => whenOf(f, inside) },
    fact: { header: "Fact", cell: (f: ExportFact) => f.text },
    state: { header: "State", cell: (f: ExportFact) => factStateWords[f.state] },
    cites: { header: "Cites", cell: (f: ExportFact) => citesOf(f).join("; ") },
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
    },
  ];
}

/** LCvR 7(h)(1): each undisputed material fact a numbered paragraph with its reference to the record. */
function numbered(facts: readonly ExportFact[]): ExportBlock[] {
  const usable = facts.filter((f) => f.state === "undisputed" && f.cites.length > 0);
  const left = facts.filter((f) => f.state === "undisputed" && f.cites.length === 0).length;
  return [
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
        notes: f.cites.flatMap((c) => (c.quote === null ? [] : [`${c.words} (“${c.quote}”).`])),
      }),
    ),
    ...(usable.length === 0 ? [empty("No fact within this scope is both undisputed and cited.")] : []),
    ...(left > 0
      ? [empty(`Left out: ${left} undisputed ${left === 1 ? "fact that cites" : "facts that cite"} nothing.`)]
      : []),
  ];
}

/** LCvR 7(h)(2): in a case on an administrative record, a statement of facts with references to that record. */
function narrative(facts: readonly ExportFact[]): ExportBlock[] {
  const cited = facts.filter((f) => f.cites.length > 0);
  const groups = Map.groupBy(cited, (f) => f.claims[0] ?? "Background");
  const blocks: ExportBlock[] = [
    {
      kind: "paragraph",
      text: "Pursuant to Local Civil Rule 7(h)(2), Plaintiff submits this statement of facts with references to the record.",
      notes: [],
    },
  ];
  for (const [issue, list] of groups) {
    blocks.push({ kind: "heading", text: issue });
    blocks.push({
      kind: "paragraph",
      text: list.map((f) => `${sentence(f.text)} ${sentence(citesOf(f).join("; "))}`).join(" "),
      notes: list.flatMap((f) =>
        f.cites.flatMap((c) => (c.quote === null ? [] : [`${c.words} (“${c.quote}”).`])),
      ),
    });
  }
  return cited.length === 0 ? [...blocks, empty("No fact within this scope is cited.")] : blocks;
}

function outlines(declarations: readonly ExportDeclaration[]): ExportBlock[] {
  if (declarations.length === 0) return [empty("No declaration lies within this scope.")];
  return declarations.flatMap((d): ExportBlock[] => [
    { kind: "heading", text: `Declaration of ${d.declarant}` },
    { kind: "paragraph", text: `Basis of knowledge: ${d.basis ?? "to be written"}`, notes: [] },
    ...d.paragraphs.map(
      (p): ExportBlock => ({ kind: "numbered", number: p.number, text: sentence(p.text), notes: p.cites }),
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

function matrix({ harms, claims }: ExportInput): ExportBlock[] {
  return [
    { kind: "heading", text: "Irreparable harm" },
    {
      kind: "table",
      caption: "Elements of irreparable harm, by harm",
      header: ["Harm", ...harmElements.map((e) => harmElementWords[e]), "Weakest"],
      rows: harms.map((h) => [
        h.text,
        ...harmElements.map((e) => strengthWords[h.cells.find((c) => c.element === e)?.strength ?? "none"]),
        strengthWords[h.weakest],
      ]),
    },
    { kind: "heading", text: "Claims" },
    ...claims.map(
      (c): ExportBlock => ({
        kind: "table",
        caption: c.title,
        header: ["Element", "Proof", "Facts"],
        rows: c.elements.map((e) => [e.text, strengthWords[e.strength], String(e.facts)]),
      }),
    ),
  ];
}

const empty = (text: string): ExportBlock => ({ kind: "paragraph", text, notes: [] });
