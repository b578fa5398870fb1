import type { CaseDetails, CaseFieldName, CaseHeader } from "./schema";

export const phaseWords = {
  pleading: "Pleadings",
  preliminary_relief: "Preliminary relief",
  dispositive_motions: "Dispositive motions",
  record_and_merits: "Record and merits",
  stayed: "Stayed",
  judgment: "Judgment",
  appeal: "Appeal",
  closed: "Closed",
} as const satisfies Record<CaseHeader["phase"], string>;

export const reviewTrackWords = {
  undecided: "Undecided: 50 U.S.C. 4821(a) makes it contested",
  administrative_record: "On an administrative record",
  non_record: "Outside the record (non-APA)",
} as const satisfies Record<NonNullable<CaseDetails["reviewTrack"]>, string>;

export const relatedWords = {
  related: "Related",
  watched: "Watched only",
  consolidated: "Consolidated",
  other_court: "In another court",
} as const satisfies Record<CaseDetails["related"][number]["kind"], string>;

export const fieldWords = {
  court: "Court",
  docketNumber: "Docket number",
  assignedTo: "Assigned to",
  referredTo: "Referred to",
  filedOn: "Filed",
  terminatedOn: "Terminated",
  cause: "Cause",
  natureOfSuit: "Nature of suit",
  jurisdiction: "Jurisdiction",
  juryDemand: "Jury demand",
  proofOfService: "Proof of service",
  motionForPreliminaryInjunction: "Motion for a preliminary injunction",
  outcome: "Outcome",
} as const satisfies Record<CaseFieldName, string>;

/** The words for a set of choices, as a Select wants them. */
export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
