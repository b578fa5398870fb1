import { z } from "zod";
import { formatUncertain, type UncertainDate } from "@/lib/dates/uncertain-date";
import { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import type { HarmTiming } from "../vocabulary";

const dateOrNull = uncertainDateSchema.nullable();
/** A stored uncertain date; null is undated. */
export const readDate = (json: unknown): UncertainDate | null => dateOrNull.parse(json);
export const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(z.json().parse(a ?? null)) === JSON.stringify(z.json().parse(b ?? null));

const RUNS = new Set<HarmTiming>(["ongoing", "residual"]);

/** "Jun 12, 2026, until around Jul 1, 2026"; null when nothing says when. */
export function harmWhen(
  from: UncertainDate | null,
  to: UncertainDate | null,
  timing: HarmTiming | null,
): string | null {
  if (from === null) return to === null ? null : `until ${formatUncertain(to)}`;
  const start = formatUncertain(from);
  if (to !== null) {
    const end = formatUncertain(to);
    return end === start ? start : `${start}, until ${end}`;
  }
  return timing !== null && RUNS.has(timing) ? `${start}, no end on record` : start;
}

/** Whether a harm without an end on record still runs. */
export const runsOn = (timing: HarmTiming | null): boolean => timing !== null && RUNS.has(timing);
