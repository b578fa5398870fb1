import type { Calendar } from "@/lib/dates/court-calendar";
import type { CourtDate } from "@/lib/dates/court-date";
import type { Confidence, Period } from "./engine-schema";

/** What starts a period. A filing, a service, an order or an event is recorded under one of these. */
export const TRIGGER_KINDS = [
  "event",
  "complaint_filed",
  "service_on_us_attorney",
  "service_on_officer",
  "later_of_services",
  "service_on_defendant",
  "waiver_request_sent",
  "service_of_pleading",
  "order_to_reply_served",
  "order_denying_rule12_motion",
  "more_definite_statement_served",
  "more_definite_statement_ordered",
  "own_answer_served",
  "service_of_own_pleading",
  "service_of_responsive_pleading_or_motion",
  "service_of_amended_pleading",
  "original_response_due",
  "constitutional_question_noticed",
  "constitutional_question_certified",
  "defendant_appeared",
  "statement_of_death_served",
  "conference_held",
  "joined_later",
  "trial",
  "opposing_expert_disclosed",
  "pretrial_disclosures_made",
  "hearing_or_conference",
  "summons_served",
  "transcript_available",
  "service_of_discovery",
  "last_pleading_served",
  "subpoena_served",
  "compliance_time",
  "judgment_entered",
  "costs_taxed",
  "costs_noticed",
  "default_hearing",
  "discovery_closed",
  "docket_entry_without_separate_document",
  "new_trial_motion_served",
  "tro_entered",
  "tro_expires",
  "hearing_on_dissolution",
  "offer_of_judgment_served",
  "service_of_order",
  "service_of_r_and_r",
  "service_of_objections",
  "removal",
  "initial_pleading_received",
  "service_of_motion",
  "service_of_opposition",
  "service_of_answer",
  "dispositive_motion_filed",
  "final_memorandum_filed",
  "motion_filed",
  "pi_application_served",
  "pi_hearing",
  "pi_opposition_served",
  "first_appearance",
  "transcript_filed",
  "first_notice_of_appeal",
  "order_disposing_tolling_motion",
  "appeal_time_expired",
  "extension_order_entered",
  "notice_received",
  "reopening_order_entered",
  "order_entered",
  "petition_served",
  "notice_of_appeal_filed",
  "petition_filed",
  "record_filed",
  "principal_brief_filed",
  "service_of_brief",
  "oral_argument",
  "service_of_bill_of_costs",
  "rehearing_time_expired",
  "rehearing_denied",
  "mandate_stayed",
  "docketing_order",
  "relief_needed",
  "due_date",
  "due_date_unrolled",
  "docketed",
  "response_requested",
  "certiorari_granted",
  "decision_announced",
  "certiorari_denied",
  "foia_request_received",
  "foia_due_date",
  "foia_adverse_determination",
  "foia_appeal_received",
  "foia_expedition_requested",
  "claim_accrued",
  "judgment_final_not_appealable",
  "stipulated_dismissal",
  "court_order",
] as const;
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

/** How the way of service bears on a period: the three added days, or which ways the rule knows. */
export type ServiceProfile = "rule5" | "frap25" | "process" | "waiver" | "none";

/** One way a period is measured. A leg without a period is a date taken as it stands. */
export type Leg = { trigger: TriggerKind; period: Period | null; direction: "after" | "before" };

export type RuleVersion = {
  /** First and last trigger date under this text; null: as far as the calendar goes. */
  from: CourtDate | null;
  to: CourtDate | null;
  legs: readonly [Leg, ...Leg[]];
  /** Several legs: the later or the earlier of them governs. */
  combine?: "later" | "earlier";
  cite?: string;
  /** FRCP 6(a) and FRAP 26(a) before 1 Dec 2009: under 11 days, weekends and holidays are skipped on the way. */
  courtDaysOnly?: boolean;
  note?: string;
};

export type Rule = {
  id: string;
  cite: string;
  /** What is due, in the court's words. */
  title: string;
  authority: "statute" | "federal_rule" | "local_rule" | "practice" | "order" | "counting";
  binds: string;
  side: "plaintiff" | "defendant" | "any" | "court" | "nonparty";
  calendar: Calendar;
  /** The court in which the trigger happens, where it is not the one whose calendar governs. */
  triggeredIn?: Calendar;
  /** Another id for the same period, kept because tables use it; it is answered but never proposed. */
  sameAs?: string;
  service: ServiceProfile;
  /** Newest first. Empty: the period comes with the question. */
  versions: readonly RuleVersion[];
  /** `contested`: rolled here, but a careful reader may say it stands. */
  roll: "yes" | "no" | "contested";
  extendable: "yes" | "limited" | "never" | "jurisdictional" | "not_stated";
  confidence: Confidence;
  /** `copy`: seen in an unofficial copy, opinion, docket or page (named); `memory`: not seen at all. */
  seen: "copy" | "memory";
  seenWhere: string;
  contested: readonly string[];
  notes: readonly string[];
  /** Whether the rule presupposes, or exempts, review on an administrative record. */
  track?: "record_only" | "record_exempt";
  /** A lower bound ("more than 21 days after"), not a date to act by. */
  earliest?: boolean;
};

/** A rule that sets no number: asking for a date is answered with the reason. */
export type RuleWithoutPeriod = { id: string; cite: string; why: string };

const REFORM_2009 = { last: "2009-11-30", first: "2009-12-01" } as const;

export const days = (n: number): Period => ({ n, unit: "days" });
export const after = (trigger: TriggerKind, period: Period | number): Leg => ({
  trigger,
  direction: "after",
  period: typeof period === "number" ? days(period) : period,
});
export const before = (trigger: TriggerKind, period: Period | number): Leg => ({
  trigger,
  direction: "before",
  period: typeof period === "number" ? days(period) : period,
});
/** A date taken as it stands: nothing is counted from it. */
export const on = (trigger: TriggerKind): Leg => ({ trigger, direction: "after", period: null });

export const always = (leg: Leg, ...more: Leg[]): RuleVersion[] => [
  { from: null, to: null, legs: [leg, ...more] },
];
export const since = (from: CourtDate, leg: Leg, ...more: Leg[]): RuleVersion[] => [
  { from, to: null, legs: [leg, ...more] },
];
/** A period that the 2009 time-computation amendments changed: `old` days before 1 Dec 2009. */
export function reformed2009(leg: Leg, old: number): RuleVersion[] {
  return [
    { from: REFORM_2009.first, to: null, legs: [leg] },
    {
      from: null,
      to: REFORM_2009.last,
      legs: [{ ...leg, period: days(old) }],
      courtDaysOnly: old < 11,
      note: "The text before 1 December 2009 is given from memory and has not been checked.",
    },
  ];
}
/** The text before 2009 is not on record here; a question about it is refused, not guessed. */
export const since2009 = (leg: Leg, ...more: Leg[]) => since(REFORM_2009.first, leg, ...more);

const defaults = {
  binds: "the party concerned",
  side: "any",
  service: "none",
  roll: "yes",
  extendable: "yes",
  confidence: "high",
  contested: [],
  notes: [],
} as const satisfies Partial<Rule>;

type Given = Omit<Rule, keyof typeof defaults> & Partial<Rule>;
/** Fills in what most rules share: 6(a) rolls, no service days, extendable under 6(b)(1). */
export const rule = (given: Given): Rule => ({ ...defaults, ...given });

type Shared = Pick<Rule, "authority" | "calendar" | "seen" | "seenWhere"> & Partial<Rule>;
type Own = Pick<Rule, "id" | "cite" | "title" | "versions"> & Partial<Rule>;
/** A family of rules from one source. */
export const family =
  (shared: Shared) =>
  (own: Own): Rule =>
    rule({ ...shared, ...own });
