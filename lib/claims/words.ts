import type { Claim, ClaimRelief, Pleading } from "./schema";

export const theoryWords = {
  in_excess_of_authority: "In excess of statutory authority (ultra vires)",
  administrative_procedure: "Administrative Procedure Act",
  constitutional: "Constitutional",
  contrary_to_law: "Contrary to law",
  required_procedure: "Procedure required by law",
  other: "Other",
} as const satisfies Record<Claim["theory"], string>;

export const claimStateWords = {
  pending: "Pending",
  dismissed: "Dismissed",
  dismissed_in_part: "Dismissed in part",
  judgment_for_plaintiff: "Judgment for plaintiff",
  judgment_for_defendant: "Judgment for defendant",
  withdrawn: "Withdrawn",
  stayed: "Stayed",
  moot: "Moot",
} as const satisfies Record<Claim["state"], string>;

export const claimStateLook = {
  pending: { icon: "open", tone: "accent" },
  dismissed: { icon: "void", tone: "critical" },
  dismissed_in_part: { icon: "void", tone: "warning" },
  judgment_for_plaintiff: { icon: "done", tone: "success" },
  judgment_for_defendant: { icon: "void", tone: "critical" },
  withdrawn: { icon: "void", tone: "neutral" },
  stayed: { icon: "clock", tone: "neutral" },
  moot: { icon: "void", tone: "warning" },
} as const satisfies Record<Claim["state"], { icon: string; tone: string }>;

type Live = NonNullable<ClaimRelief["live"]>;
export const liveWords = {
  live: "Live",
  moot: "Moot",
  contested: "Contested",
  undecided: "Undecided",
} as const satisfies Record<Live, string>;
export const liveLook = {
  live: { icon: "open", tone: "success" },
  moot: { icon: "void", tone: "critical" },
  contested: { icon: "warning", tone: "warning" },
  undecided: { icon: "waiting", tone: "neutral" },
} as const satisfies Record<Live, { icon: string; tone: string }>;

export const reliefWords = {
  declaratory: "Declaratory judgment",
  vacatur: "Vacatur",
  injunction: "Injunction",
  preliminary_injunction: "Preliminary injunction",
  fees: "Fees and costs",
  other: "Other",
} as const satisfies Record<ClaimRelief["kind"], string>;

export const pleadingWords = {
  complaint: "Complaint",
  amended_complaint: "Amended complaint",
  supplemental_complaint: "Supplemental complaint",
  proposed: "Proposed pleading",
} as const satisfies Record<Pleading["kind"], string>;

/** "Count I", or what a claim without a number on record is called by. */
export const countOf = (claim: Pick<Claim, "count" | "position">) =>
  claim.count === null
    ? `Claim ${claim.position}`
    : /^count/i.test(claim.count)
      ? claim.count
      : `Count ${claim.count}`;
