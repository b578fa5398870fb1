import type { Calendar } from "@/lib/dates/court-calendar";
import type { ProposalData } from "./proposal-schema";

type DeadlineProposal = Extract<ProposalData, { kind: "deadline" }>;
type Period = { n: number; unit: "hours" | "days" | "weeks" | "months" | "federal_working_days" };

/** How the deadline preview is asked for a date that docket text sets; the shapes are those of its own form. */
export type HowOfText =
  | { kind: "fixed"; dueOn: string; dueTime: string | null }
  | { kind: "recurring"; everyDays: number; from: string; calendar: Calendar }
  | {
      kind: "count";
      period: Period;
      direction: "after" | "before";
      trigger: string | null;
      calendar: Calendar;
    };

// "within 14 days", "of this order", "from the date of entry": the entry itself starts the period.
const FROM_ENTRY =
  /^(?:the )?(?:date of )?(?:entry of )?(?:this|today|the (?:present )?(?:minute )?order|(?:minute )?order|entry|filing|issuance)\b(?! (?:on|granting|denying|resolving|deciding))/i;

/**
 * The question to the deadline preview: a named day, a period from the entry, a period that waits for something else
 * (`waitingFor`), or a series. Null where the words give nothing to count: a person fills it in.
 */
export function howOfDeadline(
  d: DeadlineProposal,
  filedOn: string,
  calendar: Calendar,
): { how: HowOfText; waitingFor: string | null } | null {
  if (d.printedOn !== null)
    return { how: { kind: "fixed", dueOn: d.printedOn, dueTime: d.at }, waitingFor: null };
  if (d.everyDays !== null)
    return { how: { kind: "recurring", everyDays: d.everyDays, from: filedOn, calendar }, waitingFor: null };
  if (d.count === null || d.count.unit === "hours") return null;
  const { n, unit, direction, from } = d.count;
  const own = direction === "after" && (from === null || FROM_ENTRY.test(from));
  return {
    how: { kind: "count", period: { n, unit }, direction, trigger: own ? filedOn : null, calendar },
    waitingFor: own ? null : (from ?? "what it runs from"),
  };
}

/** The same words as what an order does to a date on record; null where they give nothing to count. */
export function effectOf(d: DeadlineProposal) {
  if (d.printedOn !== null) return { kind: "names_date" as const, date: d.printedOn, time: d.at };
  if (d.count === null || d.count.unit === "hours") return null;
  const { n, unit, from } = d.count;
  if (from !== null && !FROM_ENTRY.test(from))
    return { kind: "event_bound" as const, event: from, period: { n, unit } };
  // "an additional 14 days": from the day that the date had.
  return unit === "days" ? { kind: "extends_by_days" as const, days: n, from: null } : null;
}
