import type { UncertainDate } from "@/lib/dates/uncertain-date";
import { composeHarmSection, type SectionHarms } from "./compose-harm-section";
import { composeMatrix, type MatrixParts } from "./compose-matrix";
import { jurat } from "./declaration";
import type { ExportBlock, ExportScope } from "./export-schema";
import { nothingHere, quotesOf, sentence } from "./export-sentence";
import { type ExportPiece, type ExportTelling, rowsOf } from "./export-telling";
import {
  BACKGROUND,
  factColumns,
  leftOut,
  leftUncited,
  NO_NARRATIVE,
  NO_NUMBERED,
  OPENS_NARRATIVE,
  OPENS_NUMBERED,
  statedFact,
} from "./fact-table";
import { figureBlock } from "./figure-block";
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
/** What decides whether and where a fact is told: small enough to hold for a whole ledger. */
export type FactHead = Pick<ExportFact, "id" | "date" | "state" | "claims"> & { cited: boolean };
/** Some facts, and the words of those told in this export that their dates follow. */
export type FactPage = { facts: readonly ExportFact[]; wordsOf: (factId: string) => string | undefined };
export type ExportFacts = {
  /** In the order of the ledger. */
  heads: readonly FactHead[];
  /** These facts with their words, in the order given; `inside` are all that the export tells. */
  pages: (heads: readonly FactHead[], inside: ReadonlySet<string>) => AsyncIterable<FactPage>;
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
export type ExportOutlines = { paragraphs: number; each: AsyncIterable<ExportDeclaration> };

/** What each kind of export is made from: read when its turn comes. */
export type ExportSource = {
  facts: () => Promise<ExportFacts>;
  outlines: () => Promise<ExportOutlines>;
  matrix: () => Promise<MatrixParts>;
  sectionHarms: () => Promise<SectionHarms>;
  timeline: () => Promise<Pick<CaseTimeline, "asOf" | "items">>;
};

/** The body of one export, from what its scope let in, and what to tell who drafts. */
export async function composeExport(scope: ExportScope, source: ExportSource): Promise<ExportTelling> {
  switch (scope.kind) {
    case "chronology":
      return chronology(scope, await source.facts());
    case "facts_numbered":
      return numbered(await source.facts());
    case "facts_narrative":
      return narrative(await source.facts());
    case "declaration_outline": {
      const { paragraphs, each } = await source.outlines();
      return { statements: paragraphs, pieces: outlines(each), drafting: [] };
    }
    case "proof_matrix":
      return composeMatrix(scope, await source.matrix());
    case "harm_section":
      return composeHarmSection(await source.sectionHarms(), await source.timeline(), scope);
    case "timeline": {
      const timeline = await source.timeline();
      const { pieces, drafting } = figureBlock(timeline, scope, true);
      return { statements: timeline.items.length, pieces: each(pieces), drafting };
    }
  }
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

const idsOf = (heads: readonly FactHead[]) => new Set(heads.map((h) => h.id));

function chronology(scope: ExportScope, { heads, pages }: ExportFacts): ExportTelling {
  return {
    statements: heads.length,
    drafting: [],
    pieces: each<ExportPiece>([
      {
        kind: "table",
        caption: `Chronology, ${heads.length} facts`,
        header: factColumns(scope.columns, () => undefined).map((c) => c.header),
        pages: rowsOf(pages(heads, idsOf(heads)), ({ facts, wordsOf }) => {
          const columns = factColumns(scope.columns, wordsOf);
          return facts.map((f) => ({ cells: columns.map((c) => c.cell(f)), key: f.id }));
        }),
      },
    ]),
  };
}

/** LCvR 7(h)(1): each undisputed material fact a numbered paragraph with its reference to the record. */
function numbered({ heads, pages }: ExportFacts): ExportTelling {
  const undisputed = heads.filter((h) => h.state === "undisputed");
  const told = undisputed.filter((h) => h.cited);
  async function* pieces(): AsyncGenerator<ExportPiece> {
    yield { kind: "paragraph", text: OPENS_NUMBERED, notes: [] };
    let number = 0;
    for await (const { facts } of pages(told, idsOf(told)))
      for (const f of facts) {
        number += 1;
        yield { kind: "numbered", number, text: statedFact(f), notes: quotesOf(f.cites), key: f.id };
      }
    if (number === 0) yield nothingHere(NO_NUMBERED);
  }
  return {
    statements: told.length,
    pieces: pieces(),
    drafting: [
      ...leftUncited(undisputed.length - told.length),
      ...leftOut(heads.length - undisputed.length, "not marked undisputed"),
    ],
  };
}

/** LCvR 7(h)(2): in a case on an administrative record, a statement of facts with references to that record. */
function narrative({ heads, pages }: ExportFacts): ExportTelling {
  const cited = heads.filter((h) => h.cited);
  // What goes to no claim is told first.
  const issueOf = (h: Pick<FactHead, "claims">) => h.claims[0] ?? BACKGROUND;
  const told = [
    ...Map.groupBy(
      [...cited.filter((h) => h.claims.length === 0), ...cited.filter((h) => h.claims.length > 0)],
      issueOf,
    ).values(),
  ].flat();
  async function* pieces(): AsyncGenerator<ExportPiece> {
    yield { kind: "paragraph", text: OPENS_NARRATIVE, notes: [] };
    let issue: string | null = null;
    // A paragraph a fact: one of a hundred sentences is not read, and its notes run over pages.
    for await (const { facts } of pages(told, idsOf(told)))
      for (const f of facts) {
        if (issueOf(f) !== issue) {
          issue = issueOf(f);
          yield { kind: "heading", text: issue };
        }
        yield { kind: "paragraph", text: statedFact(f), notes: quotesOf(f.cites), key: f.id };
      }
    if (issue === null) yield nothingHere(NO_NARRATIVE);
  }
  return {
    statements: told.length,
    pieces: pieces(),
    drafting: leftOut(heads.length - cited.length, "that cite nothing"),
  };
}

async function* outlines(declarations: AsyncIterable<ExportDeclaration>): AsyncGenerator<ExportPiece> {
  let told = 0;
  for await (const d of declarations) {
    // Each is a paper of its own, signed by somebody else.
    yield { kind: "heading", text: `Declaration of ${d.declarant}`, ...(told > 0 ? { newPage: true } : {}) };
    told += 1;
    yield { kind: "paragraph", text: `Basis of knowledge: ${d.basis ?? "to be written"}`, notes: [] };
    for (const p of d.paragraphs)
      yield {
        kind: "numbered",
        number: p.number,
        text: sentence(p.text),
        notes: p.cites,
        key: `${d.id} ${p.number}`,
      } satisfies ExportBlock;
    if (d.unstated.length > 0)
      yield {
        kind: "table",
        caption: "Harms that name this declarant and that no paragraph states yet",
        header: ["Harm"],
        pages: each([d.unstated.map((h) => ({ cells: [h] }))]),
      };
    yield {
      kind: "paragraph",
      text: jurat(d.signedAbroad ? "outside_us" : "within_us", null, null),
      notes: [],
    };
  }
  if (told === 0) yield nothingHere("No declaration lies within this scope.");
}
