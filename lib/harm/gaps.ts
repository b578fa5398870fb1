import { addDays, type CourtDate, daysBetween } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import type { CitedDocument, LedgerHarm } from "./ledger-schema";
import type { DocumentTrouble } from "./vocabulary";

/** In the order in which they are listed: what is not proved, what is not said, what a cite hides, what is silent. */
export const gapKinds = [
  "harm_without_evidence",
  "harm_incomplete",
  "fact_without_citation",
  "fact_without_date",
  "cites_sealed",
  "cites_superseded",
  "cites_unfiled",
  "cites_in_error",
  "cites_missing_document",
  "page_beyond_document",
  "element_without_proof",
  "stretch_without_record",
] as const;
export type GapKind = (typeof gapKinds)[number];

export const gapKindWords = {
  harm_without_evidence: "Harms without evidence",
  harm_incomplete: "Harms not fully told",
  fact_without_citation: "Facts without citation",
  fact_without_date: "Facts without date",
  cites_sealed: "Cites of sealed documents",
  cites_superseded: "Cites of superseded documents",
  cites_unfiled: "Cites of unfiled documents",
  cites_in_error: "Cites of entries in error",
  cites_missing_document: "Cites of documents not here",
  page_beyond_document: "Pages beyond the document",
  element_without_proof: "Claims without proof",
  stretch_without_record: "Stretches without any record",
} as const satisfies Record<GapKind, string>;

/** Something missing, with what to do about it; ready to become a task. */
export interface Gap {
  kind: GapKind;
  /** Stable for the same gap, so that a task made from it finds it again. */
  key: string;
  subject: { noun: "harm" | "fact" | "claim" | "stretch"; id: string; text: string };
  what: string;
  todo: string;
}
type Subject = Gap["subject"];

const gap = (kind: GapKind, subject: Subject, of: string | null, what: string, todo: string): Gap => ({
  kind,
  key: [kind, subject.id, of].filter((part) => part !== null).join(":"),
  subject,
  what,
  todo,
});

export const unprovedHarm = (h: { id: string; text: string }): Gap =>
  gap(
    "harm_without_evidence",
    { noun: "harm", id: h.id, text: h.text },
    null,
    "Nothing on record proves this harm.",
    "Cite a document, or draw a paragraph for a declarant who saw it.",
  );

type Told = Pick<LedgerHarm, "id" | "text" | "category" | "timing" | "from" | "recoverable" | "redress"> & {
  causes: number;
};

/** What a harm of one sentence still lacks; one gap for all of it, so that the list stays readable. */
export function untoldHarm(h: Told): Gap {
  const lacks = [
    h.category === null ? "category" : null,
    h.timing === null ? "whether it is past, ongoing or to come" : null,
    h.from === null ? "when it began" : null,
    h.recoverable === "unknown" ? "whether it can be recovered" : null,
    h.causes === 0 ? "chain of causes" : null,
    h.redress === null ? "what in the order would end it" : null,
  ].filter((x) => x !== null);
  return gap(
    "harm_incomplete",
    { noun: "harm", id: h.id, text: h.text },
    null,
    `Not said: ${lacks.join("; ")}.`,
    "Fill in what is known; ask the client for the rest.",
  );
}

export const undatedFact = (f: { id: string; text: string }): Gap =>
  gap(
    "fact_without_date",
    { noun: "fact", id: f.id, text: f.text },
    null,
    "This fact has no date.",
    "Date it, however roughly, or say which fact it comes after.",
  );

export const uncitedFact = (f: { id: string; text: string }): Gap =>
  gap(
    "fact_without_citation",
    { noun: "fact", id: f.id, text: f.text },
    null,
    "This fact cites nothing.",
    "Cite the page, paragraph or source that says so.",
  );

const troubles = {
  sealed: {
    kind: "cites_sealed",
    what: "is sealed",
    todo: "Cite the public version beside it, or move to file under seal (LCvR 5.1(h)).",
  },
  superseded: {
    kind: "cites_superseded",
    what: "has been superseded",
    todo: "Move the citation to the version that took its place.",
  },
  unfiled: {
    kind: "cites_unfiled",
    what: "has not been filed",
    todo: "Attach it as an exhibit, or cite what is on the docket.",
  },
  in_error: { kind: "cites_in_error", what: "was entered in error", todo: "Cite the corrected entry." },
} as const satisfies Record<DocumentTrouble, { kind: GapKind; what: string; todo: string }>;

/** What is wrong with citing a document. A sealed one whose public version is on record is cited as a pair. */
export const troublesOf = (d: CitedDocument): DocumentTrouble[] =>
  d.troubles.filter((t) => t !== "sealed" || d.publicVersionId === null);
export const kindOfTrouble = (t: DocumentTrouble): GapKind => troubles[t].kind;
export const troubleOfKind = (kind: GapKind): DocumentTrouble | null =>
  (["sealed", "superseded", "unfiled", "in_error"] as const).find((t) => troubles[t].kind === kind) ?? null;

type Cite = { id: string; words: string };

/** A citation of what should not be cited as it is; `next` took its place. */
export function troubledCite(
  subject: Subject,
  cite: Cite,
  title: string,
  trouble: DocumentTrouble,
  next: string | null,
): Gap {
  const t = troubles[trouble];
  return gap(
    t.kind,
    subject,
    cite.id,
    `“${cite.words}”: ${title} ${t.what}${next === null ? "" : ` by ${next}`}.`,
    `${t.todo.replace(/\.$/, "")} (“${cite.words}”).`,
  );
}

export const missingCite = (subject: Subject, cite: Cite): Gap =>
  gap(
    "cites_missing_document",
    subject,
    cite.id,
    `“${cite.words}” names a document that is not on record here.`,
    `Find what “${cite.words}” names, or cite another.`,
  );

export const beyondCite = (
  subject: Subject,
  cite: Cite & { page: number },
  d: { title: string; pages: number },
) =>
  gap(
    "page_beyond_document",
    subject,
    cite.id,
    `“${cite.words}” names page ${cite.page}; ${d.title} has ${d.pages}.`,
    `Correct the page of “${cite.words}”.`,
  );

/** An element that nothing proves; null: the claim has no element written down at all. */
export const unprovedElement = (
  claim: { id: string; title: string },
  element: { id: string; text: string; touched: boolean } | null,
): Gap =>
  gap(
    "element_without_proof",
    { noun: "claim", id: claim.id, text: claim.title },
    element?.id ?? claim.id,
    element === null
      ? "No element of this claim is written down."
      : element.touched
        ? `Only facts without citation go to “${element.text}”.`
        : `No fact goes to “${element.text}”.`,
    element === null
      ? "Write down the elements of the claim."
      : `Link a fact that cites the record to “${element.text}”, or say why none is needed.`,
  );

export type Stretch = { from: CourtDate; to: CourtDate };

/** Stretches of the period, both days included, that nothing covers, from `silentDays` on. */
export function silences(covered: readonly Stretch[], period: Stretch, silentDays: number): Gap[] {
  const out: Gap[] = [];
  let next = period.from;
  const close = (until: CourtDate) => {
    const days = daysBetween(next, until);
    if (days < silentDays) return;
    const last = addDays(until, -1);
    out.push(
      gap(
        "stretch_without_record",
        { noun: "stretch", id: `${next}/${last}`, text: `${formatShort(next)} to ${formatShort(last)}` },
        null,
        `Nothing is on record for ${days} days.`,
        "Ask the client what happened then, or note that nothing did.",
      ),
    );
  };
  for (const c of covered.toSorted((x, y) => (x.from < y.from ? -1 : x.from > y.from ? 1 : 0))) {
    if (c.from > period.to) break;
    if (c.from > next) close(c.from);
    if (c.to >= next) next = addDays(c.to, 1);
  }
  if (next <= period.to) close(addDays(period.to, 1));
  return out;
}
