/** The closed lists of the ledger, without the schemas, so that a browser can have the one without the other. */

export const harmCategories = [
  "workforce",
  "operations",
  "lost_customer",
  "lost_contract",
  "unrecoverable_cost",
  "competitive_position",
  "reputation",
  "constitutional",
  "existential",
] as const;
export type HarmCategory = (typeof harmCategories)[number];

export const harmCategoryWords = {
  workforce: "Workforce",
  operations: "Operations",
  lost_customer: "Lost customer",
  lost_contract: "Lost contract",
  unrecoverable_cost: "Unrecoverable cost",
  competitive_position: "Competitive position",
  reputation: "Reputation",
  constitutional: "Constitutional",
  existential: "Existential",
} as const satisfies Record<HarmCategory, string>;

/** What an amount counts. Units never convert into each other and never add up across. */
export const amountUnits = ["usd", "hours", "days", "people", "customers", "contracts"] as const;
export type AmountUnit = (typeof amountUnits)[number];

export const amountUnitWords = {
  usd: "dollars",
  hours: "hours",
  days: "days",
  people: "people",
  customers: "customers",
  contracts: "contracts",
} as const satisfies Record<AmountUnit, string>;

/** What of the plaintiff a loss is measured against. */
export const baselineKinds = ["revenue", "payroll", "engineers", "runway"] as const;
export const baselineKindWords = {
  revenue: "Revenue",
  payroll: "Payroll",
  engineers: "Engineers",
  runway: "Runway",
} as const satisfies Record<(typeof baselineKinds)[number], string>;

export const ratePeriods = ["working_day", "day", "week", "month"] as const;
/** More than these multiply to nothing that anybody could testify to. */
export const MOST_DENOMINATORS = 6;
export type RatePeriod = (typeof ratePeriods)[number];

export const factStates = [
  "undisputed",
  "disputed_by_government",
  "disputed_by_us",
  "prospective",
  "unsure",
] as const;

export const harmTimings = [
  "past",
  "ongoing",
  "imminent",
  "projected",
  "residual",
  "threatened_recurrence",
] as const;
export type HarmTiming = (typeof harmTimings)[number];

export const harmTimingWords = {
  past: "Past",
  ongoing: "Ongoing",
  imminent: "Imminent",
  projected: "Projected",
  residual: "Residual effect",
  threatened_recurrence: "Threatened recurrence",
} as const satisfies Record<HarmTiming, string>;

/** Whether money can repair it. */
export const recoverables = ["no", "yes", "unknown"] as const;

/** The chain: a provision of the directive, the addressee's decision, the loss. */
export const causeSteps = ["provision", "decision", "loss"] as const;
export const causeStepWords = {
  provision: "Provision",
  decision: "Addressee’s decision",
  loss: "Loss",
} as const satisfies Record<(typeof causeSteps)[number], string>;

/** Factors of the motion that are neither claims nor harms. */
export const factors = ["balance_of_equities", "public_interest"] as const;
export const factorWords = {
  balance_of_equities: "Balance of equities",
  public_interest: "Public interest",
} as const satisfies Record<(typeof factors)[number], string>;

/** How far the evidence of something has come, weakest first. */
export const evidenceStates = ["known", "source_found", "declared", "signed", "filed"] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** What makes a cited document unsafe to cite; several may hold at once. */
export const documentTroubles = ["sealed", "superseded", "unfiled", "in_error"] as const;
export type DocumentTrouble = (typeof documentTroubles)[number];
export const documentTroubleWords = {
  sealed: "sealed",
  superseded: "superseded",
  unfiled: "not filed",
  in_error: "entered in error",
} as const satisfies Record<DocumentTrouble, string>;

export const timelineLanes = ["government", "access", "harm", "case", "evidence"] as const;
export type TimelineLane = (typeof timelineLanes)[number];

export const accessGroups = ["all", "foreign_nationals", "vetted_organisations"] as const;
export type AccessGroup = (typeof accessGroups)[number];

export const accessGroupWords = {
  all: "all customers",
  foreign_nationals: "foreign nationals",
  vetted_organisations: "vetted organisations",
} as const satisfies Record<AccessGroup, string>;

/** Whether the plaintiff is among the organisations that were let back in early. */
export const vettedMemberships = ["no", "yes", "not_shown"] as const;
export type VettedMembership = (typeof vettedMemberships)[number];
