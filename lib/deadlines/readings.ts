import { type Calendar, DAY } from "@/lib/dates/court-calendar";
import { type Count, count, type Spec } from "./count";
import type { Alternative, Confidence } from "./engine-schema";

/** A way to read the law differently on one kind of day. */
type Toggle = { bit: number; add: boolean; confidence: Confidence; reading: string };

const OBSERVED_OFF: Toggle = {
  bit: DAY.observed,
  add: false,
  confidence: "medium",
  reading: "The Friday or Monday set aside for a holiday is read as no legal holiday itself.",
};
const JUNETEENTH_OFF: Toggle = {
  bit: DAY.firstJuneteenth,
  add: false,
  confidence: "low",
  reading: "Friday 18 June 2021, one day after the statute was signed, is read as an ordinary day.",
};
const EXECUTIVE_ON: Toggle = {
  bit: DAY.executive,
  add: true,
  confidence: "low",
  reading:
    "The court treats a day on which an executive order closed the agencies as a legal holiday, or closes. No closure is entered: look for the court's notice.",
};
const EXECUTIVE_ENTRY_OFF: Toggle = {
  bit: DAY.closedHoliday,
  add: false,
  confidence: "low",
  reading: "The day closed by executive order is read as no legal holiday of this court.",
};
const DISTRICT_OFF: Toggle = {
  bit: DAY.district,
  add: false,
  confidence: "medium",
  reading: "D.C. Emancipation Day is read as no legal holiday: the federal courthouse is normally open.",
};
const INAUGURATION_OFF: Toggle = {
  bit: DAY.inauguration,
  add: false,
  confidence: "medium",
  reading: "Inauguration Day is read as no legal holiday.",
};
const INAUGURATION_ON: Toggle = {
  bit: DAY.inauguration,
  add: true,
  confidence: "medium",
  reading: "Inauguration Day is read as a legal holiday (5 U.S.C. 6103(c)).",
};
const DISTRICT_ON: Toggle = {
  bit: DAY.district,
  add: true,
  confidence: "medium",
  reading: "Holidays of the District are also left out of the count of working days.",
};

function togglesFor(calendar: Calendar, direction: "after" | "before", workingDays: boolean): Toggle[] {
  if (workingDays) return [EXECUTIVE_ON, DISTRICT_ON, JUNETEENTH_OFF];
  const local = calendar === "ddc" || calendar === "cadc";
  if (direction === "before")
    return calendar === "fed"
      ? [OBSERVED_OFF, JUNETEENTH_OFF, EXECUTIVE_ON]
      : [OBSERVED_OFF, JUNETEENTH_OFF, EXECUTIVE_ON, INAUGURATION_ON];
  if (local) return [DISTRICT_OFF, INAUGURATION_OFF, JUNETEENTH_OFF, EXECUTIVE_ON, EXECUTIVE_ENTRY_OFF];
  return calendar === "scotus"
    ? [OBSERVED_OFF, JUNETEENTH_OFF, EXECUTIVE_ON, INAUGURATION_ON]
    : [JUNETEENTH_OFF, EXECUTIVE_ON];
}

/** Every kind of day on which a careful reader might differ. The usual count touches none of them. */
const CONTESTED = DAY.observed | DAY.firstJuneteenth | DAY.executive | DAY.district | DAY.inauguration;

const RANK = { high: 2, medium: 1, low: 0 } as const;
export const lower = (a: Confidence, b: Confidence): Confidence => (RANK[a] <= RANK[b] ? a : b);

export type Readings = { alternatives: Alternative[]; safe: Count; confidence: Confidence };

/** The other dates a careful reader could defend for this count, and the earliest of all. */
export function otherReadings(spec: Spec, base: Count): Readings {
  const out: Readings = { alternatives: [], safe: base, confidence: "high" };
  const consider = (reading: string, confidence: Confidence, other: Count) => {
    if (other.due === base.due) return;
    if (!out.alternatives.some((a) => a.due === other.due))
      out.alternatives.push({ due: other.due, if: reading });
    out.confidence = lower(out.confidence, confidence);
    if (other.order < out.safe.order) out.safe = other;
  };
  if (base.clamped)
    consider(
      "The anniversary does not exist in that month and is read as the day after its last day.",
      "low",
      count({ ...spec, anniversaryAfter: true }),
    );
  if ((base.touched & CONTESTED) === 0) return out;
  let early = spec.mask;
  let met = 0;
  for (const toggle of togglesFor(
    spec.calendar,
    spec.direction,
    spec.period.unit === "federal_working_days",
  )) {
    if ((base.touched & toggle.bit) === 0 || Boolean(spec.mask & toggle.bit) === toggle.add) continue;
    // A closure entered by a person is doubted only where it repeats an executive order.
    if (toggle === EXECUTIVE_ENTRY_OFF && (base.touched & DAY.executive) === 0) continue;
    if (toggle === EXECUTIVE_ON && base.touched & DAY.closedHoliday) continue;
    const mask = toggle.add ? spec.mask | toggle.bit : spec.mask & ~toggle.bit;
    consider(toggle.reading, toggle.confidence, count({ ...spec, mask }));
    // Fewer days off end a forward count earlier; more of them end a backward one earlier.
    if (toggle.add === (spec.direction === "before")) {
      early = toggle.add ? early | toggle.bit : early & ~toggle.bit;
      met++;
    }
  }
  if (met > 1) consider("All of these readings together.", "low", count({ ...spec, mask: early }));
  return out;
}
