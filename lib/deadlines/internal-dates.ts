import { bitsOf, type Calendar, type ClosureDays, DAY, restMask } from "@/lib/dates/court-calendar";
import { fromDayNumber, toDayNumber } from "@/lib/dates/court-date";
import { checkPeriod, readClosures } from "./choose";
import { EngineError } from "./engine-error";
import type { Closure } from "./engine-schema";
import { sayDay } from "./steps";
import { readTrigger } from "./trigger";

/** One link of the work that leads to a filing, such as "cite-check, 2 working days before the filing". */
export type Link = {
  name: string;
  lead: { n: number; unit: "days" | "working_days" };
};

export type InternalDate = {
  name: string;
  /** Never a court date: no rule set it. */
  whose: "internal";
  date: string;
  /** The next link in time, or the court date itself. */
  leadsTo: string;
  text: string;
};

/**
 * A chain of internal dates, backward from a court date: the links are given as the work is done, first to last, and
 * each is measured from the one after it. A weekend, holiday or closed day moves a link earlier, never later.
 * Pass the safe date: the chain should end by the earliest day that counts. Throws EngineError.
 */
export function internalDates(input: {
  courtDate: string;
  courtDateName: string;
  links: Link[];
  calendar: Calendar;
  closures?: Closure[];
}): InternalDate[] {
  const closures = readClosures(input.closures ?? [], input.calendar);
  let day = toDayNumber(readTrigger(input.courtDate, "courtDate").date);
  let leadsTo = input.courtDateName;
  const chain: InternalDate[] = [];
  for (const link of [...input.links].reverse()) {
    // "On the day itself" is a lead of none; everything else is counted like a period.
    if (link.lead.n !== 0) checkPeriod({ n: link.lead.n, unit: "days" });
    const from = day;
    day = stepBack(from, link.lead, input.calendar, closures);
    const date = fromDayNumber(day);
    const lead = `${link.lead.n} ${link.lead.unit === "days" ? "day" : "working day"}${link.lead.n === 1 ? "" : "s"}`;
    chain.unshift({
      name: link.name,
      whose: "internal",
      date,
      leadsTo,
      text: `${link.name}: ${lead} before ${leadsTo} (${sayDay(from)}) is ${sayDay(day)}.`,
    });
    leadsTo = link.name;
  }
  return chain;
}

function stepBack(from: number, lead: Link["lead"], calendar: Calendar, closures: ClosureDays): number {
  // The office rests on holidays of the District too, whichever way a court would count.
  const off = restMask(calendar, "after") | DAY.inaccessible;
  const rests = (day: number) => (bitsOf(day, closures) & off) !== 0;
  let day = from;
  try {
    if (lead.unit === "days") day -= lead.n;
    else for (let left = lead.n; left > 0; ) if (!rests(--day)) left--;
    while (rests(day)) day--;
  } catch (error) {
    if (error instanceof RangeError)
      throw new EngineError("out_of_range", "links", `${error.message} A shorter lead is accepted.`);
    throw error;
  }
  return day;
}
