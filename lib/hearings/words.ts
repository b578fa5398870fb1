import type { HearingRow } from "./schema";

export const hearingKindWords = {
  motion_hearing: "Motion hearing",
  status_conference: "Status conference",
  scheduling_conference: "Scheduling conference",
  pi_hearing: "Preliminary injunction hearing",
  tro_hearing: "Temporary restraining order hearing",
  oral_argument: "Oral argument",
  trial: "Trial",
  other: "Other",
} as const satisfies Record<HearingRow["kind"], string>;

export const hearingStateWords = {
  set: "Set",
  reset: "Reset",
  vacated: "Vacated",
  held: "Held",
} as const satisfies Record<HearingRow["state"], string>;

export const hearingLook = {
  set: { icon: "clock", tone: "accent" },
  reset: { icon: "void", tone: "neutral" },
  vacated: { icon: "void", tone: "warning" },
  held: { icon: "done", tone: "success" },
} as const satisfies Record<HearingRow["state"], { icon: string; tone: string }>;

/** "10:30 AM", on the court's clock. */
export function timeWords(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3, 5)} ${hour < 12 ? "AM" : "PM"}`;
}
