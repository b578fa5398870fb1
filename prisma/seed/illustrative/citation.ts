import { type Cite, type CiteSpan, citeSchema, type EcfCite } from "@/lib/harm/cite-schema";
import { firstFiling } from "../pdf/scenario-paper";
import type { Citation } from "../scenario/proof-types";
import { scenario } from "../scenario/scenario";
import type { Paper } from "./papers";
import { found, type Play } from "./play";
import { newRowId } from "./row-id";

/** "4" -> 4; "4-5" -> 4 to 5; anything else has no place in a cite of one span. */
function paragraphs(text: string | null): CiteSpan | null {
  const m = /^(\d+)(?:-(\d+))?$/.exec(text ?? "");
  return m === null ? null : { from: Number(m[1]), to: m[2] === undefined ? null : Number(m[2]) };
}

function ecfOf(document: string, page: number, paragraph: string | null): EcfCite {
  const { entry, attachment } = found(firstFiling(document) ?? undefined, document);
  return {
    entry: found(entry.number ?? undefined, entry.key),
    attachment: attachment === 0 ? null : attachment,
    pages: { from: page, to: null },
    paragraphs: paragraphs(paragraph),
  };
}

const squeeze = (text: string) => text.replace(/\s+/g, " ");

/** A transcript is cited by page and line; the line's number stands before the words. */
function transcriptLine(c: Citation, papers: ReadonlyMap<string, Paper>): Cite | null {
  const paper = papers.get(c.document);
  if (paper === undefined || !paper.document.blocks?.some((b) => b.kind === "transcript")) return null;
  const text = squeeze(paper.pages[c.page - 1] ?? "");
  const line = /(\d{1,2}) $/.exec(text.slice(0, Math.max(0, text.indexOf(squeeze(c.quote)))))?.[1];
  return line === undefined
    ? null
    : { kind: "transcript", from: { page: c.page, line: Number(line) }, to: null };
}

/** A citation of the scenario in the parts that the product keeps and formats. */
export function citeOf(c: Citation, papers: ReadonlyMap<string, Paper>): Cite {
  const spoken = transcriptLine(c, papers);
  if (spoken !== null) return citeSchema.parse(spoken);
  const twin = scenario.documents.find((d) => d.redactionOf === c.document);
  if (twin === undefined) return citeSchema.parse({ kind: "ecf", ...ecfOf(c.document, c.page, c.paragraph) });
  return citeSchema.parse({
    kind: "sealed_pair",
    sealed: ecfOf(c.document, c.page, c.paragraph),
    public: ecfOf(twin.key, c.page, c.paragraph),
  });
}

export type Cited =
  | { factId: string }
  | { harmId: string }
  | { causeLinkId: string }
  | { accessIntervalId: string }
  | { governmentActionId: string }
  | { baselineId: string };

/** One citation row; what it cites may close it further, which the database sees to. */
export function citationRow(
  play: Play,
  papers: ReadonlyMap<string, Paper>,
  subject: Cited,
  guard: ReturnType<Play["guard"]>,
  c: Citation,
) {
  const filing = firstFiling(c.document);
  const declaration = scenario.declarations.find((d) => d.document === c.document);
  return {
    ...guard,
    ...subject,
    id: newRowId(),
    cite: citeOf(c, papers),
    documentId: play.id("document", c.document),
    filingId: play.filing(filing?.entry.key ?? null),
    declarationId: declaration === undefined ? null : play.id("declaration", declaration.key),
    page: c.page,
    quote: c.quote,
    createdById: play.person("associate"),
  };
}
