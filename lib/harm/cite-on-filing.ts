import type { Cite, CiteSpan } from "./cite-schema";
import { formatCite } from "./cites";
import type { FiledAttachment } from "./resolve-cites";

/** An entry of the docket as far as draft cites care: its papers by what a draft calls them, and by their bytes. */
export type FiledEntry = {
  filingId: string;
  number: number;
  /** Sealed, or with a paper that is: whatever is tied to it closes too. */
  closed: boolean;
  papers: {
    attachment: number;
    documentId: string | null;
    /** Null: not held here. */
    sha256: string | null;
    pages: number | null;
  }[];
  names: FiledAttachment[];
};

/** A cite in the words of a draft, with what is on record about the paper that it means. */
export type DraftCite = {
  cite: Extract<Cite, { kind: "exhibit" | "declaration" | "document" }>;
  /** SHA-256 of the document that it is tied to, and of the signed page of its declaration. */
  hashes: readonly string[];
  /** Of a cite to a declaration: where that was filed. */
  declarationFiledAs: string | null;
  /** The declarations that state what it proves: who declares, and the entry that each was filed as. */
  statedBy: readonly { declarant: string; filedAs: string | null }[];
  /** The entry that the harm itself was filed as. */
  filedAs: string | null;
};

/** The cite of the docket in place of a draft's; `sure` where nothing else can be meant. */
export type AsFiled = {
  sure: boolean;
  cite: Cite | null;
  attachment: number | null;
  /** Why it is not done by itself; null where it is. */
  why: string | null;
};

const surname = (name: string) => name.trim().split(/\s+/).at(-1)?.toLowerCase() ?? "";
const unsure = (why: string): AsFiled => ({ sure: false, cite: null, attachment: null, why });

/** What a draft cite becomes once an entry is logged; null where the entry carries nothing that it could mean. */
export function asFiled(d: DraftCite, e: FiledEntry): AsFiled | null {
  const held = e.papers.filter((p) => p.sha256 !== null && d.hashes.includes(p.sha256));
  const [only] = held;
  if (held.length === 1 && only !== undefined) return citedAs(d, e, only.attachment, null);
  if (d.cite.kind === "document") return null;
  const named = namedIn(d, e);
  const [one] = named;
  if (d.cite.kind === "declaration" && d.declarationFiledAs === e.filingId) {
    if (named.length === 1 && one !== undefined) return citedAs(d, e, one.attachment ?? 0, null);
    const [lone] = e.papers;
    return e.papers.length === 1 && lone !== undefined
      ? citedAs(d, e, lone.attachment, null)
      : unsure(`It was filed as ECF No. ${e.number}, and no paper there is named as this declaration.`);
  }
  if (named.length > 1) return unsure("Two attachments of the filing carry this name.");
  if (one === undefined) return null;
  const declared = d.statedBy.length > 0 || d.filedAs !== null;
  const here = d.statedBy.every((s) => s.filedAs === e.filingId) && (d.filedAs ?? e.filingId) === e.filingId;
  return citedAs(
    d,
    e,
    one.attachment ?? 0,
    declared && here && d.cite.kind === "exhibit"
      ? null
      : declared && d.cite.kind === "exhibit"
        ? "What it proves is stated in a declaration that is not recorded as filed with this entry."
        : `Its name is all that ties it to ECF No. ${e.number}.`,
  );
}

/** The papers that a draft would call so; two of one letter are told apart by whose declaration they go with. */
function namedIn({ cite, statedBy }: DraftCite, e: FiledEntry): FiledAttachment[] {
  if (cite.kind === "document") return [];
  if (cite.kind === "declaration")
    return e.names.filter((n) => n.as === "declaration" && n.label.toLowerCase() === surname(cite.declarant));
  const same = e.names.filter((n) => n.as === "exhibit" && n.label === cite.label);
  if (same.length < 2) return same;
  const whose = new Set(statedBy.map((s) => surname(s.declarant)));
  const mine = same.filter((n) => n.of !== null && whose.has(surname(n.of)));
  return mine.length === 1 ? mine : same;
}

function citedAs(d: DraftCite, e: FiledEntry, attachment: number, why: string | null): AsFiled {
  const paper = e.papers.find((p) => p.attachment === attachment);
  const name = e.names.find((n) => (n.attachment ?? 0) === attachment);
  const { cite } = d;
  const drafted = cite.kind === "declaration" ? null : cite.pages;
  const pages: CiteSpan | null = drafted && shiftBy(drafted, name?.pagesBefore ?? 0);
  const last = pages === null ? null : (pages.to ?? pages.from);
  const count = paper?.pages ?? null;
  if (last !== null && count !== null && last > count)
    return unsure(`It names page ${last} of a document of ${count}.`);
  const own = {
    entry: e.number,
    attachment: attachment === 0 ? null : attachment,
    pages,
    paragraphs: cite.kind === "declaration" ? cite.paragraphs : null,
  };
  const open = name?.publicVersion ?? null;
  if (e.closed)
    return {
      sure: false,
      cite:
        open === null
          ? { kind: "ecf", ...own }
          : { kind: "sealed_pair", sealed: own, public: { ...own, ...open } },
      attachment,
      why: "It was filed under seal: what cites it closes with it, so somebody has to say so.",
    };
  return { sure: why === null, cite: { kind: "ecf", ...own }, attachment, why };
}

const shiftBy = (s: CiteSpan, by: number): CiteSpan => ({
  from: s.from + by,
  to: s.to === null ? null : s.to + by,
});

/** The answer of the entry that says most: a sure one, else one that has a cite to propose, else a reason. */
export function bestAnswer<T extends { answer: AsFiled }>(answers: readonly T[]): T | null {
  const sure = answers.filter((a) => a.answer.sure);
  const [first] = sure;
  if (sure.length === 1 && first !== undefined) return first;
  // Two sure answers are none: the same paper stands in two entries.
  const some = answers.find((a) => a.answer.cite !== null) ?? answers[0];
  if (some === undefined) return null;
  return answers.length > 1 && some.answer.cite !== null
    ? {
        ...some,
        answer: {
          ...some.answer,
          sure: false,
          why: `${answers.length} entries carry a paper of this name.`,
        },
      }
    : some;
}

export const draftWords = (d: Pick<DraftCite, "cite">) => formatCite(d.cite);
