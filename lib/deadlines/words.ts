import type { DeadlineState, Urgency, Whose } from "./urgency";

/** Whose a date is, in a word. */
export const sideWords = {
  ours: "Ours",
  theirs: "Theirs",
  court: "Court",
  internal: "Internal",
} as const satisfies Record<Whose, string>;

export const stateWords = {
  proposed: "Unconfirmed",
  confirmed: "Confirmed",
  waiting: "Waiting",
  done: "Done",
  extended: "Extended",
  superseded: "Superseded",
  vacated: "Vacated",
} as const satisfies Record<DeadlineState, string>;

export const basisWords = {
  rule: "By rule",
  order: "By order",
  by_hand: "By hand",
  internal: "Internal",
  hearing: "By hearing",
} as const;

export const calendarWords = {
  ddc: "U.S. District Court, D.D.C.",
  cadc: "U.S. Court of Appeals, D.C. Circuit",
  scotus: "Supreme Court",
  fed: "Federal court elsewhere",
} as const;

export const closureWords = {
  legal_holiday: "Legal holiday",
  state_holiday: "Holiday of the state or District",
  inaccessible: "Clerk's office inaccessible",
} as const;

export const verificationWords = {
  checked: "Text checked",
  differs: "Text found to differ",
  read_in_copy: "Text read in a copy",
  unverified: "Text not verified",
} as const;

export const serviceWords: Record<string, string> = {
  ecf: "Electronic filing (ECF)",
  email_consented: "E-mail, with consent",
  mail: "Mail",
  certified_mail: "Certified mail",
  registered_mail: "Registered mail",
  hand: "By hand",
  personal: "Personal",
  left_with_clerk: "Left with the clerk",
  other_consented: "Other means, with consent",
  waiver: "Waiver",
  delivered_usao: "Delivered to the U.S. Attorney",
  "n/a": "Not served, or not known",
};

export const unitWords = {
  hours: "hours",
  days: "days",
  weeks: "weeks",
  months: "months",
  years: "years",
  federal_working_days: "federal working days",
} as const;

/** The board's groups, in the order in which they are read. */
export const GROUPS = ["overdue", "today", "week", "month", "later", "waiting", "past", "closed"] as const;
export type Group = (typeof GROUPS)[number];

export const groupWords = {
  overdue: "Overdue",
  today: "Today",
  week: "This week",
  month: "Next 30 days",
  later: "Later",
  waiting: "Waiting for something",
  past: "Past, outcome not on record here",
  closed: "Closed",
} as const satisfies Record<Group, string>;

const OF: Record<Urgency, Group> = {
  overdue: "overdue",
  today: "today",
  three_days: "week",
  week: "week",
  fortnight: "month",
  month: "month",
  later: "later",
  past_outcome_unknown: "past",
  waiting: "waiting",
  closed: "closed",
};
export const groupOf = (urgency: Urgency): Group => OF[urgency];

/** "service_of_motion" as people say it: "Service of motion". */
export const triggerWords = (kind: string) => {
  const words = kind.replaceAll("_", " ").replace("us attorney", "the U.S. Attorney").replace("pi ", "PI ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
