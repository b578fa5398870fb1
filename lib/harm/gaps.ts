import { addDays, type CourtDate, daysBetween } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import { possibleRange, type UncertainDate } from "@/lib/dates/uncertain-date";
import type { CitedDocument, LedgerCitation, LedgerClaim, LedgerFact, LedgerHarm } from "./ledger-schema";
import type { DocumentTrouble } from "./vocabulary";

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

/** Something missing, with what to do about it; ready to become a task. */
export interface Gap {
  kind: GapKind;
  /** Stable for the same gap, so that a task made from it finds it again. */
  key: string;
  subject: { noun: "harm" | "fact" | "claim" | "stretch"; id: string; text: string };
  what: string;
  todo: string;
}

export interface GapInput {
  facts: readonly LedgerFact[];
  harms: readonly LedgerHarm[];
  claims: readonly LedgerClaim[];
  documents: readonly CitedDocument[];
  /** The stretch that the record should cover, both days included. */
  period: { from: CourtDate; to: CourtDate } | null;
  /** Days without any record are a gap from this length on. */
  silentDays: number;
}

/** Every gap of a ledger, in the order harms, facts, citations, claims, stretches. */
export function findGaps(input: GapInput): Gap[] {
  return [
    ...input.harms.filter((h) => h.citations.length === 0 && h.declarationId === null).map(harmGap),
    ...input.harms.flatMap(incomplete),
    ...input.facts.filter((f) => f.citations.length === 0).map(factGap),
    ...input.facts.filter((f) => f.date === null).map(undatedGap),
    ...citationGaps(input),
    ...claimGaps(input),
    ...silences(input),
  ];
}

const harmGap = (h: LedgerHarm): Gap => ({
  kind: "harm_without_evidence",
  key: `harm_without_evidence:${h.id}`,
  subject: { noun: "harm", id: h.id, text: h.text },
  what: "Nothing on record proves this harm.",
  todo: "Cite a document, or draw a paragraph for a declarant who saw it.",
});

/** What a harm of one sentence still lacks; one gap for all of it, so that the list stays readable. */
function incomplete(h: LedgerHarm): Gap[] {
  const lacks = [
    h.category === null ? "category" : null,
    h.timing === null ? "whether it is past, ongoing or to come" : null,
    h.from === null ? "when it began" : null,
    h.recoverable === "unknown" ? "whether it can be recovered" : null,
    h.causes.length === 0 ? "chain of causes" : null,
    h.redress === null ? "what in the order would end it" : null,
  ].filter((x) => x !== null);
  if (lacks.length === 0) return [];
  return [
    {
      kind: "harm_incomplete",
      key: `harm_incomplete:${h.id}`,
      subject: { noun: "harm", id: h.id, text: h.text },
      what: `Not said: ${lacks.join("; ")}.`,
      todo: "Fill in what is known; ask the client for the rest.",
    },
  ];
}

const undatedGap = (f: LedgerFact): Gap => ({
  kind: "fact_without_date",
  key: `fact_without_date:${f.id}`,
  subject: { noun: "fact", id: f.id, text: f.text },
  what: "This fact has no date.",
  todo: "Date it, however roughly, or say which fact it comes after.",
});

const factGap = (f: LedgerFact): Gap => ({
  kind: "fact_without_citation",
  key: `fact_without_citation:${f.id}`,
  subject: { noun: "fact", id: f.id, text: f.text },
  what: "This fact cites nothing.",
  todo: "Cite the page, paragraph or source that says so.",
});

const troubleGaps = {
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
  in_error: {
    kind: "cites_in_error",
    what: "was entered in error",
    todo: "Cite the corrected entry.",
  },
} as const satisfies Record<DocumentTrouble, { kind: GapKind; what: string; todo: string }>;

function citationGaps(input: GapInput): Gap[] {
  const documents = new Map(input.documents.map((d) => [d.id, d]));
  const out: Gap[] = [];
  const check = (subject: Gap["subject"], c: LedgerCitation) => {
    if (c.documentId === null) return;
    const add = (kind: GapKind, what: string, todo: string) =>
      out.push({ kind, key: `${kind}:${subject.id}:${c.id}`, subject, what, todo });
    const d = documents.get(c.documentId);
    if (!d) {
      add(
        "cites_missing_document",
        `“${c.words}” names a document that is not on record here.`,
        "Find it, or cite another.",
      );
      return;
    }
    for (const trouble of d.troubles) {
      if (trouble === "sealed" && d.publicVersionId !== null) continue;
      const t = troubleGaps[trouble];
      const next =
        trouble === "superseded" && d.supersededById !== null ? documents.get(d.supersededById) : undefined;
      add(t.kind, `“${c.words}”: ${d.title} ${t.what}${next ? ` by ${next.title}` : ""}.`, t.todo);
    }
    if (c.page !== null && d.pages !== null && c.page > d.pages)
      add(
        "page_beyond_document",
        `“${c.words}” names page ${c.page}; ${d.title} has ${d.pages}.`,
        "Correct the page.",
      );
  };
  for (const h of input.harms)
    for (const c of h.citations) check({ noun: "harm", id: h.id, text: h.text }, c);
  for (const f of input.facts)
    for (const c of f.citations) check({ noun: "fact", id: f.id, text: f.text }, c);
  return out;
}

function claimGaps(input: GapInput): Gap[] {
  const proved = new Set(input.facts.filter((f) => f.citations.length > 0).flatMap((f) => f.elementIds));
  const touched = new Set(input.facts.flatMap((f) => f.elementIds));
  return input.claims.flatMap((claim) => {
    // A claim whose elements nobody has written yet is itself without proof.
    const open =
      claim.elements.length === 0
        ? [{ id: claim.id, text: "no element is written down" }]
        : claim.elements.filter((e) => !proved.has(e.id));
    return open.map(
      (e): Gap => ({
        kind: "element_without_proof",
        key: `element_without_proof:${claim.id}:${e.id}`,
        subject: { noun: "claim", id: claim.id, text: claim.title },
        what: touched.has(e.id)
          ? `Only facts without citation go to “${e.text}”.`
          : `No fact goes to “${e.text}”.`,
        todo:
          claim.elements.length === 0
            ? "Write down the elements of the claim."
            : "Link a fact that cites the record, or say why none is needed.",
      }),
    );
  });
}

/** Stretches inside the period that no fact or harm can reach, from `silentDays` on. */
function silences(input: GapInput): Gap[] {
  const { period } = input;
  if (!period) return [];
  const covered: { from: CourtDate; to: CourtDate }[] = [];
  const cover = (from: UncertainDate | null, to: UncertainDate | null) => {
    if (from === null) return;
    const first = possibleRange(from);
    const last = to === null ? first : possibleRange(to);
    const a = first.earliest ?? first.latest;
    const b = last.latest ?? last.earliest ?? a;
    if (a !== null && b !== null) covered.push({ from: a, to: b });
  };
  for (const f of input.facts) cover(f.date, null);
  for (const h of input.harms) cover(h.from, h.to);
  covered.sort((x, y) => (x.from < y.from ? -1 : x.from > y.from ? 1 : 0));
  const out: Gap[] = [];
  let next = period.from;
  const close = (until: CourtDate) => {
    if (daysBetween(next, until) < input.silentDays) return;
    const last = addDays(until, -1);
    out.push({
      kind: "stretch_without_record",
      key: `stretch_without_record:${next}:${last}`,
      subject: {
        noun: "stretch",
        id: `${next}/${last}`,
        text: `${formatShort(next)} to ${formatShort(last)}`,
      },
      what: `Nothing is on record for ${daysBetween(next, until)} days.`,
      todo: "Ask the client what happened then, or note that nothing did.",
    });
  };
  for (const c of covered) {
    if (c.from > period.to) break;
    if (c.from > next) close(c.from);
    if (c.to >= next) next = addDays(c.to, 1);
  }
  if (next <= period.to) close(addDays(period.to, 1));
  return out;
}
