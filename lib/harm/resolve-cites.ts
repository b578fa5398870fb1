import type { CiteSpan } from "./cite-schema";
import { formatCite } from "./cites";

/** One attachment of a filing as logged: what the draft called it, and what the docket calls it. */
export interface FiledAttachment {
  /** "C" for Ex. C, "Roe" for Roe Decl. */
  label: string;
  as: "exhibit" | "declaration";
  /** Of an exhibit to a declaration: the declarant's last name. */
  of: string | null;
  entry: number;
  attachment: number | null;
  /** Pages of the stamped PDF; null when not counted. */
  pages: number | null;
  /** Pages that the filing put before the exhibit's own first page, such as a slip sheet. */
  pagesBefore: number;
  sealed: boolean;
  /** The redacted version of a sealed one. */
  publicVersion: { entry: number; attachment: number | null } | null;
}

export interface Resolved {
  text: string;
  replaced: { draft: string; cite: string; at: number }[];
  /** Draft cites that stay as they were, with the reason; and cites that stand but would not hold. */
  broken: { draft: string; at: number; why: string }[];
}

const LABEL = String.raw`(?:[A-Z]{1,2}|\d{1,3})(?!\w|\.\w)`;
const SPAN = String.raw`(\d+)(?:\s*[-–]\s*(\d+))?`;
/** Several exhibits at once (never resolved), or one exhibit, or a declaration. */
const DRAFT = new RegExp(
  [
    String.raw`\b(?:Exs\.|Exhibits)\s+(${LABEL}(?:(?:,|,?\s*(?:and|&)|\s*[-–])\s*${LABEL})*)`,
    String.raw`\b(?:Ex\.|Exhibit)\s+(${LABEL})(?:,?\s+at\s+${SPAN})?`,
    String.raw`(?<!\p{L})(\p{Lu}[\p{L}'’-]+)\s+Decl\.(?:,?\s*¶¶?\s*${SPAN})?`,
  ].join("|"),
  "gu",
);

/** Turns "Ex. C at 4" into "ECF No. 5-4 at 4" throughout a draft, once the filing is logged. */
export function resolveDraftCites(text: string, filed: readonly FiledAttachment[]): Resolved {
  const byLabel = new Map(filed.map((f) => [`${f.as} ${f.label}`, f]));
  const ambiguous = new Set<string>();
  for (const f of filed) {
    const key = `${f.as} ${f.label}`;
    if (byLabel.get(key) !== f) ambiguous.add(key);
  }
  const replaced: Resolved["replaced"] = [];
  const broken: Resolved["broken"] = [];
  const out = text.replace(DRAFT, (draft: string, ...groups: unknown[]) => {
    const g = (i: number) => {
      const v = groups[i];
      return typeof v === "string" ? v : undefined;
    };
    const at = groups.find((x) => typeof x === "number");
    const position = typeof at === "number" ? at : 0;
    const keep = (why: string) => {
      broken.push({ draft, at: position, why });
      return draft;
    };
    if (g(0) !== undefined) return keep("It names several exhibits at once; cite each alone.");
    const exhibit = g(1);
    const key = exhibit === undefined ? `declaration ${g(4)}` : `exhibit ${exhibit}`;
    const span = spanOf(exhibit === undefined ? g(5) : g(2), exhibit === undefined ? g(6) : g(3));
    if (ambiguous.has(key)) return keep("Two attachments of the filing carry this name.");
    const f = byLabel.get(key);
    if (!f) return keep("Nothing filed carries this name.");
    const pages = exhibit === undefined || !span ? null : shift(span, f.pagesBefore);
    if (span?.to !== null && span && span.to <= span.from) return keep("The range ends before it starts.");
    const lastPage = pages ? (pages.to ?? pages.from) : null;
    if (lastPage !== null && f.pages !== null && lastPage > f.pages)
      return keep(`It names page ${lastPage} of a document of ${f.pages}.`);
    const paragraphs = exhibit === undefined ? span : null;
    const own = { entry: f.entry, attachment: f.attachment, pages, paragraphs };
    if (f.sealed && !f.publicVersion)
      broken.push({ draft, at: position, why: "It was filed under seal and has no public version to cite." });
    const cite =
      f.sealed && f.publicVersion
        ? formatCite({ kind: "sealed_pair", sealed: own, public: { ...own, ...f.publicVersion } })
        : formatCite({ kind: "ecf", ...own });
    replaced.push({ draft, cite, at: position });
    return cite;
  });
  return { text: out, replaced, broken };
}

const shift = (s: CiteSpan, by: number): CiteSpan => ({
  from: s.from + by,
  to: s.to === null ? null : s.to + by,
});

function spanOf(from: string | undefined, to: string | undefined): CiteSpan | null {
  return from === undefined ? null : { from: Number(from), to: to === undefined ? null : Number(to) };
}
