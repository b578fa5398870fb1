import { createHash } from "node:crypto";
import type { Confidence } from "@/lib/db/generated/enums";
import type { DeadlineReading } from "@/lib/docket/read/deadlines-set";
import type { HearingReading } from "@/lib/docket/read/hearings-set";
import type { EntryReading } from "@/lib/docket/read/read-entry";
import { type ProposalData, type ProposalDraft, proposalData } from "./proposal-schema";
import { type Sides, sideOf } from "./sides";

const MOST = 60;
/** No order names a longer range outright; what is longer is a slip. */
const WIDEST_RANGE = 60;
const cut = (text: string, most = 500) => text.replace(/\s+/g, " ").trim().slice(0, most);

/** What differs between two drafts is what they propose, not where in the text they found it. */
const keyOf = (data: ProposalData) =>
  createHash("sha256").update(JSON.stringify(data, withoutReading)).digest("hex").slice(0, 32);

/** What is worked out of the words, and may be worked out better one day, does not tell two proposals apart. */
const WORKED_OUT = new Set(["side", "count", "everyDays", "replacesOn"]);
const withoutReading = (key: string, value: unknown): unknown => (WORKED_OUT.has(key) ? undefined : value);

function draft(data: ProposalData, words: string, confidence: Confidence): ProposalDraft[] {
  const parsed = proposalData.safeParse(data);
  // A date beyond the calendar, a number of zero: the words stay in the docket text, nothing is proposed.
  return parsed.success
    ? [{ key: keyOf(parsed.data), data: parsed.data, words: cut(words, 2_000), confidence }]
    : [];
}

/** "ECF Nos. 3-5" names three entries: each is a link of its own. */
const eachOfRange = (links: EntryReading["links"]) =>
  links.flatMap(({ kind, reference }) => {
    const last = Math.min(reference.through ?? reference.number, reference.number + WIDEST_RANGE);
    return Array.from({ length: Math.max(1, last - reference.number + 1) }, (_, at) => ({
      kind,
      /** What a ruling on the range rules on. */
      target: reference.number,
      reference: { ...reference, number: reference.number + at },
    }));
  });

function links(r: EntryReading): ProposalDraft[] {
  return eachOfRange(r.links).flatMap(({ kind, target, reference }) => {
    const ruled = kind === "disposes_of" ? r.dispositions.filter((d) => d.target === target) : [];
    if (ruled.length === 0)
      return draft(
        {
          kind: "link",
          link: kind,
          number: reference.number,
          part: reference.attachment === null ? null : `attachment ${reference.attachment}`,
          disposition: null,
        },
        reference.title === null ? reference.words.text : `${reference.words.text} ${reference.title}`,
        reference.confidence,
      );
    // One order may deal differently with parts of one motion: each is a proposal of its own.
    return ruled.flatMap((d) =>
      draft(
        {
          kind: "link",
          link: "disposes_of",
          number: reference.number,
          part: d.scope && cut(d.scope.text, 300),
          disposition: d.outcome,
        },
        d.words.text,
        d.confidence,
      ),
    );
  });
}

const recipients = {
  us_attorney: "us_attorney",
  attorney_general: "attorney_general",
  agency_or_officer: "agency",
  party: "party",
} as const;

/** A period in figures, in the units of the deadline engine. */
function countOf(d: DeadlineReading) {
  if (d.period === null) return null;
  const { count, unit, from, before } = d.period;
  return {
    n: count,
    unit: unit === "business_days" ? ("federal_working_days" as const) : unit,
    direction: before ? ("before" as const) : ("after" as const),
    from: from && cut(from),
  };
}

const DAYS_OF = { days: 1, weeks: 7, months: null } as const;
/** "every 60 days", "every two weeks"; a month is no number of days, and stays in words. */
function everyDaysOf(d: DeadlineReading): number | null {
  const days = d.every && DAYS_OF[d.every.unit];
  return d.every && days ? d.every.count * days : null;
}

/** The day that a reset hearing leaves: what the same text vacates of its kind. */
function replacedBy(h: HearingReading, all: readonly HearingReading[]): string | null {
  if (h.state !== "reset") return null;
  const left = all.filter((each) => each.state === "vacated" && each.on !== h.on);
  const same = left.filter((each) => each.kind === h.kind);
  return (same.length > 0 ? same : left)[0]?.on ?? null;
}

/**
 * The proposals of one docket text. `sides`: who is on which side of the case. Kind is proposed only where it is not
 * sure: a sure one comes with the line itself.
 */
export function propose(r: EntryReading, sides: Sides): ProposalDraft[] {
  const drafts: ProposalDraft[] = [];
  if (r.kind.kind !== null && r.kind.confidence !== "high")
    drafts.push(
      ...draft(
        { kind: "kind", filingKind: r.kind.kind, motionKind: r.motion?.motionKind ?? null },
        r.kind.words?.text ?? "",
        r.kind.confidence,
      ),
    );
  if (r.filer !== null)
    drafts.push(
      ...draft(
        {
          kind: "filer",
          printed: cut(r.filer.printed),
          parties: r.filer.parties.map((p) => cut(p)).slice(0, 100),
        },
        r.filer.words.text,
        r.filer.confidence,
      ),
    );
  drafts.push(...links(r));
  for (const h of r.hearings)
    drafts.push(
      ...draft(
        {
          kind: "hearing",
          hearing: h.kind,
          title: cut(h.title, 300),
          state: h.state,
          on: h.on,
          at: h.hour,
          place: h.place && cut(h.place),
          judge: h.judge && cut(h.judge),
          replacesOn: replacedBy(h, r.hearings),
        },
        h.words.text,
        h.confidence,
      ),
    );
  for (const d of r.deadlines) {
    drafts.push(
      ...draft(
        {
          kind: "deadline",
          title: cut(d.label, 300) || "Date set by the docket",
          printedOn: d.on,
          at: d.hour,
          period: d.on === null ? cut(d.words.text) : null,
          act: d.act,
          side: sideOf(d.label, sides),
          count: countOf(d),
          everyDays: everyDaysOf(d),
        },
        d.words.text,
        d.confidence,
      ),
    );
  }
  for (const p of r.posture)
    drafts.push(
      ...draft({ kind: "posture", posture: p.posture, state: p.state, on: null }, p.words.text, p.confidence),
    );
  for (const c of r.counsel)
    drafts.push(
      ...draft(
        {
          kind: "counsel",
          name: cut(c.name, 200),
          forParty: c.forParty && cut(c.forParty, 300),
          change: c.change,
        },
        c.words.text,
        c.confidence,
      ),
    );
  for (const s of r.service)
    drafts.push(
      ...draft(
        {
          kind: "service",
          recipient: recipients[s.addressee],
          name: cut(s.on ?? "", 300),
          servedOn: s.servedOn,
          executed: s.executed,
        },
        s.words.text,
        s.confidence,
      ),
    );
  const byKey = new Map(drafts.map((d) => [d.key, d]));
  return [...byKey.values()].slice(0, MOST);
}
