import {
  type Calendar,
  type ClosureDays,
  closureDays,
  FEDERAL_DAYS_OFF,
  NO_CLOSURES,
  restMask,
} from "@/lib/dates/court-calendar";
import { isCourtDate } from "@/lib/dates/court-date";
import { FIRST_YEAR, LAST_YEAR } from "@/lib/dates/holidays";
import { type Count, count, type Spec } from "./count";
import { EngineError } from "./engine-error";
import type { Closure, Period, Step } from "./engine-schema";
import type { Trigger } from "./trigger";

/** The longest period of each unit: a hundred years, which no rule comes near. */
const LONGEST = {
  hours: 876_600,
  days: 36_525,
  weeks: 5_218,
  months: 1_200,
  years: 100,
  federal_working_days: 25_000,
} as const;

export function checkPeriod(period: Period): Period {
  const most = LONGEST[period.unit];
  if (!Number.isInteger(period.n) || period.n < 1 || period.n > most)
    throw new EngineError(
      "invalid_period",
      "period",
      `A period of ${period.n} ${period.unit} cannot be counted. A whole number from 1 to ${most} is accepted for ${period.unit}.`,
    );
  return period;
}

/** Closures for one question: real days, on the question's own calendar, of a kind that calendar knows. */
export function readClosures(closures: readonly Closure[], calendar: Calendar): ClosureDays {
  if (closures.length === 0) return NO_CLOSURES;
  for (const closure of closures) {
    const year = Number(closure.date.slice(0, 4));
    if (!isCourtDate(closure.date) || year < FIRST_YEAR || year > LAST_YEAR)
      throw new EngineError(
        "invalid_closure",
        "closures",
        `"${closure.date}" is not a day of the calendar. A date from ${FIRST_YEAR}-01-01 to ${LAST_YEAR}-12-31 is accepted, such as 2026-01-26.`,
      );
    if (closure.calendar && closure.calendar !== calendar)
      throw new EngineError(
        "closure_on_wrong_calendar",
        "closures",
        `The closure of ${closure.date} was entered for the calendar "${closure.calendar}", and this period runs on "${calendar}". A closure of "${calendar}" is accepted.`,
      );
    if (closure.kind === "state_holiday" && calendar === "scotus")
      throw new EngineError(
        "closure_on_wrong_calendar",
        "closures",
        `A state holiday does not move a date in the Supreme Court (S. Ct. R. 30.1). On "scotus" a legal_holiday or inaccessible day is accepted, as when the Court's building is closed by order.`,
      );
  }
  return closureDays(closures);
}

export type Choices = {
  trigger: Trigger;
  period: Period;
  direction: "after" | "before";
  serviceDays?: number;
  calendar: Calendar;
  closures: ClosureDays;
  rolls?: boolean;
  courtDaysOnly?: boolean;
};

/** Checks what was chosen and makes it countable. Throws EngineError. */
export function specOf(c: Choices): Spec {
  checkPeriod(c.period);
  if (c.period.unit === "hours" && c.trigger.instant === null)
    throw new EngineError(
      "instant_needed",
      "trigger",
      `A period of hours starts at a moment. An instant with its offset is accepted, such as ${c.trigger.date}T14:17-04:00.`,
    );
  const serviceDays = c.serviceDays ?? 0;
  if (!Number.isInteger(serviceDays) || serviceDays < 0 || serviceDays > 31)
    throw new EngineError(
      "invalid_service_days",
      "addServiceDays",
      "A whole number from 0 to 31 is accepted; the rules add 0 or 3.",
    );
  if (serviceDays > 0 && c.direction === "before")
    throw new EngineError(
      "invalid_service_days",
      "addServiceDays",
      "Service days are added only to a period counted forward from service (6(d)). Backward, 0 is accepted.",
    );
  return {
    trigger: c.trigger,
    period: c.period,
    direction: c.direction,
    serviceDays,
    calendar: c.calendar,
    closures: c.closures,
    mask: c.period.unit === "federal_working_days" ? FEDERAL_DAYS_OFF : restMask(c.calendar, c.direction),
    rolls: c.rolls ?? true,
    courtDaysOnly: c.courtDaysOnly ?? false,
    anniversaryAfter: false,
  };
}

export const outOfRange = () =>
  new EngineError(
    "out_of_range",
    "period",
    `The period ends outside the court calendar. Dates from ${FIRST_YEAR}-01-01 to ${LAST_YEAR}-12-31 are accepted.`,
  );

/** Runs a count and turns leaving the calendar into a typed error. */
export function countOrRefuse(spec: Spec, steps: Step[] | null): Count {
  try {
    return count(spec, steps);
  } catch (error) {
    if (error instanceof RangeError) throw outOfRange();
    throw error;
  }
}
