import { isCourtDate, toDbDate } from "@/lib/dates/court-date";

/**
 * Rows after the last one shown, in the order first possible day, then id, undated ones last.
 * `after` is a cursor of (day or "", id); null for the first page.
 */
export function afterRow(after: readonly string[] | null) {
  const [day = "", id = ""] = after ?? [];
  if (after === null || (day !== "" && !isCourtDate(day)) || !/^[0-9a-f-]{36}$/.test(id)) return {};
  if (day === "") return { placedOn: null, id: { gt: id } };
  const on = toDbDate(day);
  return { OR: [{ placedOn: { gt: on } }, { placedOn: on, id: { gt: id } }, { placedOn: null }] };
}
