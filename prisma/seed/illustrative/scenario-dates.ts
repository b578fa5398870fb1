import {
  type DateOf,
  onDay,
  possibleRange,
  type UncertainDate,
  uncertainDate,
} from "@/lib/dates/uncertain-date";
import { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import type { FactDate } from "../scenario/proof-types";
import { dbDate } from "./play";

/** A date of the scenario in the product's own form. `factId` finds the row of a fact that an undated one follows. */
export function uncertainOf(date: FactDate, factId: (key: string) => string): UncertainDate {
  const made = (): UncertainDate => {
    switch (date.kind) {
      case "on":
        return onDay(date.date);
      case "around":
      case "before":
      case "after":
        return uncertainDate(date.kind, { start: date.date });
      case "between":
      case "from_to":
        return uncertainDate(date.kind, { start: date.from, end: date.to });
      case "month":
        return uncertainDate("month", { start: `${date.month}-01` });
      case "unknown_after":
        return uncertainDate("unknown_but_after", { afterFactId: factId(date.fact) });
    }
  };
  return uncertainDateSchema.parse(made());
}

/** The first and last possible day, as the columns that order and filter. */
export function boundsOf(
  date: UncertainDate,
  dateOf?: DateOf,
): { earliestOn: Date | null; latestOn: Date | null } {
  const { earliest, latest } = possibleRange(date, dateOf);
  return { earliestOn: dbDate(earliest), latestOn: dbDate(latest) };
}
