import { env } from "@/lib/env";
import type { CourtDate } from "./court-date";
import { courtDateAt } from "./court-zone";

/** The product's one clock. Pinned by TRACKER_NOW, which only the embedded database accepts. */
export function now(): Date {
  const pinned = env().TRACKER_NOW;
  return pinned === null ? new Date() : new Date(pinned);
}

/** Today on the court's calendar. */
export const today = (): CourtDate => courtDateAt(now());
