import { addDays, type CourtDate } from "@/lib/dates/court-date";
import { courtDate } from "@/lib/dates/schema";
import type { CompareQuery } from "./compare-schema";
import { type FilingFilters, filingFilters } from "./schema";

/**
 * The filters of an address. A form sends its empty fields too, and addresses are typed by hand: what is empty or
 * makes no sense is left out, field by field, instead of failing the page.
 */
export function readFilters(params: Record<string, string | string[] | undefined>): FilingFilters {
  const kept: Record<string, string> = {};
  for (const [key, schema] of Object.entries(filingFilters.shape)) {
    const given = [params[key]].flat().filter((part) => part !== undefined && part.trim() !== "");
    // Several ticked kinds come as several values of one name.
    const value = key === "mute" ? given.join(",") : given[0]?.trim();
    // The form always says which kinds it mutes: none is an answer.
    if (key === "mute" && params[key] !== undefined && value === "") kept[key] = "";
    else if (value !== undefined && value !== "" && schema.safeParse(value).success) kept[key] = value;
  }
  return filingFilters.parse(kept);
}

/** The address of a list with these filters, without the cursor; "" for none. */
export function writeFilters(filters: FilingFilters): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filters)) {
    if (key !== "cursor" && value !== undefined) query.set(key, String(value));
  }
  return query.toString();
}

/** The two days of an address; the week up to today where it names none. */
export function readCompare(
  params: Record<string, string | string[] | undefined>,
  today: CourtDate,
): CompareQuery {
  const day = (key: string, otherwise: CourtDate) => {
    const given = courtDate.safeParse([params[key]].flat()[0]);
    return given.success ? given.data : otherwise;
  };
  const to = day("to", today);
  return { from: day("from", addDays(to, -7)), to };
}

/** Whether any filter narrows the docket; the order does not, nor do other dockets beside it. */
export const isFiltered = ({
  cursor: _cursor,
  order: _order,
  appeal: _appeal,
  view,
  mute,
  ...rest
}: FilingFilters) =>
  (view !== undefined && view !== "all") ||
  Boolean(mute) ||
  Object.values(rest).some((value) => value !== undefined);
