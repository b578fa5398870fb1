import {
  bitsOf,
  type Calendar,
  type ClosureDays,
  DAY,
  dateOf,
  FEDERAL_DAYS_OFF,
} from "@/lib/dates/court-calendar";
import { addMonths, toDayNumber } from "@/lib/dates/court-date";
import { courtDateAt, courtTimeAt, instantAt } from "@/lib/dates/court-zone";
import type { Period, Step } from "./engine-schema";
import { countingCite, sayDay, sayPeriod, serviceDaysCite, weekdayName, whyNot } from "./steps";
import { type Trigger, writeInstant } from "./trigger";

/** One count, every choice made. `mask` says which days it may not end on. */
export type Spec = {
  trigger: Trigger;
  period: Period;
  direction: "after" | "before";
  serviceDays: number;
  calendar: Calendar;
  closures: ClosureDays;
  mask: number;
  /** False: the end stands where it falls (an event, not a time to act). */
  rolls: boolean;
  /** FRCP 6(a) before 1 Dec 2009: a period under 11 days skips weekends and holidays on the way. */
  courtDaysOnly: boolean;
  /** Where the anniversary does not exist: read as the day after instead of the month's last day. */
  anniversaryAfter: boolean;
};

export type Count = {
  nominal: string;
  due: string;
  /** For ordering: a day number, or milliseconds for hours. */
  order: number;
  /** Every kind of day that the count met where it ended or rolled. */
  touched: number;
  /** The anniversary did not exist (29 February, or the 31st of a shorter month). */
  clamped: boolean;
};

type Landing = { day: number; touched: number };

/** FRCP 6(a)(1)(C), (5) and (3): off the weekend in the direction counted, then forward to an accessible day. */
function land(spec: Spec, from: number, steps: Step[] | null): Landing {
  const { mask, closures, calendar } = spec;
  const forward = spec.direction === "after";
  let day = from;
  let bits = bitsOf(day, closures);
  let touched = bits;
  const move = (by: number) => {
    day += by;
    bits = bitsOf(day, closures);
    touched |= bits;
  };
  while (bits & mask) {
    const was = { day, bits };
    move(forward ? 1 : -1);
    if (!steps) continue;
    const why = whyNot(was.day, was.bits, mask, calendar);
    steps.push({
      text: `${why.text} Keep counting ${forward ? "forward" : "backward"} to ${sayDay(day)}.`,
      date: dateOf(day),
      cite: forward ? why.cite : `${why.cite}; ${countingCite(calendar, "(a)(5)")}`,
    });
  }
  if (bits & DAY.inaccessible) {
    const was = day;
    while (bits & (mask | DAY.inaccessible)) move(1);
    steps?.push({
      text: `The clerk's office was entered as inaccessible on ${sayDay(was)}: forward to the first accessible day that is no weekend or holiday, ${sayDay(day)}.`,
      date: dateOf(day),
      cite: countingCite(calendar, "(a)(3)"),
    });
  }
  return { day, touched };
}

function workingDays(start: number, n: number, sign: number, mask: number, closures: ClosureDays) {
  let day = start;
  let touched = 0;
  for (let left = n; left > 0; ) {
    day += sign;
    const bits = bitsOf(day, closures);
    touched |= bits;
    if (!(bits & mask)) left--;
  }
  return { day, touched };
}

/** The day a period ends on before it rolls. */
function nominalEnd(spec: Spec, start: number): { day: number; touched: number; clamped: boolean } {
  const { n, unit } = spec.period;
  const sign = spec.direction === "after" ? 1 : -1;
  if (unit === "months" || unit === "years") {
    const end = addMonths(spec.trigger.date, sign * n * (unit === "years" ? 12 : 1));
    const clamped = end.slice(8) !== spec.trigger.date.slice(8);
    return { day: toDayNumber(end) + (clamped && spec.anniversaryAfter ? 1 : 0), touched: 0, clamped };
  }
  if (unit === "federal_working_days") {
    const extra = spec.mask & (DAY.executive | DAY.district | DAY.inauguration);
    return {
      ...workingDays(start, n, sign, FEDERAL_DAYS_OFF | extra, spec.closures),
      clamped: false,
    };
  }
  if (spec.courtDaysOnly && unit === "days" && n < 11)
    return { ...workingDays(start, n, sign, spec.mask, spec.closures), clamped: false };
  return { day: start + sign * n * (unit === "weeks" ? 7 : 1), touched: 0, clamped: false };
}

const tooFar = (day: number) => {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  if (!(year >= 1990 && year <= 2100)) throw new RangeError("outside the court calendar");
};

function countHours(spec: Spec, start: number, steps: Step[] | null): Count {
  const sign = spec.direction === "after" ? 1 : -1;
  const { seconds } = spec.trigger;
  const end = start + sign * spec.period.n * 3_600_000;
  const at = new Date(end);
  const nominalDay = toDayNumber(courtDateAt(at));
  tooFar(nominalDay);
  const time = courtTimeAt(at);
  const nominal = writeInstant(end, seconds);
  steps?.push({
    text: `Start at once and count every elapsed hour ${sign > 0 ? "forward" : "backward"}: ${sayPeriod(spec.period.n, "hours")} end at ${time.slice(0, 5)} on ${sayDay(nominalDay)}, on the court's clock.`,
    date: nominal,
    cite: countingCite(spec.calendar, "(a)(2)"),
  });
  let landing = spec.rolls ? land(spec, nominalDay, steps) : { day: nominalDay, touched: 0 };
  if (spec.serviceDays > 0) {
    const next = land(spec, landing.day + spec.serviceDays, steps);
    landing = { day: next.day, touched: landing.touched | next.touched };
  }
  // "The same time on the next day": the clock time is kept, whatever the offset of that day.
  const ms = landing.day === nominalDay ? end : instantAt(dateOf(landing.day), time).getTime();
  const due = landing.day === nominalDay ? nominal : writeInstant(ms, seconds);
  return { nominal, due, order: ms, touched: landing.touched, clamped: false };
}

/**
 * Counts one period. Pass `steps` to have each move explained in words with its citation.
 * Throws RangeError where the end falls outside 1990 to 2100.
 */
export function count(spec: Spec, steps: Step[] | null = null): Count {
  const { trigger, period, calendar } = spec;
  if (period.unit === "hours" && trigger.instant !== null) return countHours(spec, trigger.instant, steps);
  const start = toDayNumber(trigger.date);
  const end = nominalEnd(spec, start);
  tooFar(end.day);
  const nominal = dateOf(end.day);
  if (steps) explainCount(spec, end.day, steps);
  let { day } = end;
  let touched = end.touched;
  // A count of working days has its own method: it ends on a working day, and no local holiday moves it.
  const ownMethod = period.unit === "federal_working_days" ? { ...spec, mask: FEDERAL_DAYS_OFF } : spec;
  if (spec.rolls) {
    const landing = land(ownMethod, day, steps);
    day = landing.day;
    touched |= landing.touched;
  } else if (steps && bitsOf(day, spec.closures) & spec.mask)
    steps.push({
      text: `${sayDay(day)} is not a court day, but this end is an event and stands where it falls.`,
      date: nominal,
      cite: countingCite(calendar, "(a)"),
    });
  if (spec.serviceDays > 0) {
    const added = day + spec.serviceDays;
    steps?.push({
      text: `Only then add ${spec.serviceDays} days for the way it was served: ${sayDay(added)}.`,
      date: dateOf(added),
      cite: serviceDaysCite(calendar),
    });
    const landing = land(ownMethod, added, steps);
    day = landing.day;
    touched |= landing.touched;
  }
  if (steps && calendar !== "scotus" && ownMethod === spec)
    steps.push({
      text: "For electronic filing the day ends at midnight in the court's time zone.",
      date: dateOf(day),
      cite: countingCite(calendar, "(a)(4)"),
    });
  return { nominal, due: dateOf(day), order: day, touched, clamped: end.clamped };
}

function explainCount(spec: Spec, end: number, steps: Step[]) {
  const { trigger, period, calendar } = spec;
  const start = toDayNumber(trigger.date);
  const way = spec.direction === "after" ? "after" : "before";
  const where = `${sayPeriod(period.n, period.unit)} ${way} ${sayDay(start)}`;
  const date = dateOf(end);
  if (trigger.instant !== null)
    steps.push({
      text: `The moment given falls on ${sayDay(start)} on the court's clock.`,
      date: trigger.date,
      cite: countingCite(calendar, "(a)(4)"),
    });
  if (period.unit === "federal_working_days")
    steps.push({
      text: `${where}, leaving out Saturdays, Sundays and federal legal public holidays, is ${sayDay(end)}.`,
      date,
      cite: "5 U.S.C. 6103(a); 5 U.S.C. 552(a)(6)(A)(i)",
    });
  else if (period.unit === "months" || period.unit === "years")
    steps.push({
      text: `Go to the anniversary: ${where} is ${weekdayName(end).slice(0, 3)}, ${date}.`,
      date,
      cite: countingCite(calendar, "(a)(1)"),
    });
  else if (spec.courtDaysOnly && period.n < 11)
    steps.push({
      text: `Under the counting rule before 1 December 2009 a period under 11 days skips weekends and holidays: ${where} is ${sayDay(end)}.`,
      date,
      cite: `${countingCite(calendar, "(a)")} (before Dec. 1, 2009)`,
    });
  else
    steps.push({
      text: `Leave out the day of the event and count every day: ${where} is ${sayDay(end)}.`,
      date,
      cite: countingCite(calendar, "(a)(1)"),
    });
}
