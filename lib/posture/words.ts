import type { PostureItem, PostureKindName } from "./schema";

/** The lines of the card, in the order a litigator asks. */
export const postureWords = {
  tro: "Temporary restraining order",
  preliminary_injunction: "Preliminary injunction",
  stay_of_agency_action: "Stay of agency action",
  stay_pending_appeal: "Stay pending appeal",
  stay_of_case: "Stay of the case",
  abeyance: "Abeyance",
  merits: "Merits",
  appeal: "Appeal",
} as const satisfies Record<PostureKindName, string>;

export const postureStateWords = {
  not_sought: "Not sought",
  sought: "Sought, not ruled on",
  granted: "Granted",
  granted_in_part: "Granted in part",
  denied: "Denied",
  vacated: "Vacated",
  expired: "Expired",
  moot: "Moot",
  pending: "Pending",
  decided: "Decided",
  withdrawn: "Withdrawn",
  in_effect: "In effect",
  lifted: "Lifted",
  unknown: "Unknown",
} as const satisfies Record<PostureItem["state"], string>;

/** How a state looks: what binds now is strong, what waits is open, what is over is quiet. */
export const postureLook = {
  not_sought: { icon: "waiting", tone: "neutral" },
  sought: { icon: "open", tone: "accent" },
  granted: { icon: "done", tone: "success" },
  granted_in_part: { icon: "done", tone: "success" },
  denied: { icon: "void", tone: "critical" },
  vacated: { icon: "void", tone: "neutral" },
  expired: { icon: "clock", tone: "neutral" },
  moot: { icon: "void", tone: "warning" },
  pending: { icon: "open", tone: "accent" },
  decided: { icon: "done", tone: "neutral" },
  withdrawn: { icon: "void", tone: "neutral" },
  in_effect: { icon: "alert", tone: "warning" },
  lifted: { icon: "done", tone: "neutral" },
  unknown: { icon: "unknown", tone: "neutral" },
} as const satisfies Record<PostureItem["state"], { icon: string; tone: string }>;
