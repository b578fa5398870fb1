import { isCourtDate } from "@/lib/dates/court-date";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** Zones that courts' programs print (Guam and the Marianas as ChST, Hawaii, the Virgin Islands as AST). */
const ZONES: Readonly<Record<string, string>> = {
  gmt: "+00:00",
  ut: "+00:00",
  utc: "+00:00",
  z: "+00:00",
  ast: "-04:00",
  adt: "-03:00",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  akst: "-09:00",
  akdt: "-08:00",
  hst: "-10:00",
  hast: "-10:00",
  sst: "-11:00",
  chst: "+10:00",
};
const DATE =
  /^(?:[A-Za-z]{3},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*([A-Za-z]{1,4}|[+-]\d{2}:?\d{2})$/;

/** "Fri, 03 Feb 2023 09:05:16 MST" -> "2023-02-03T09:05:16-07:00"; null for anything else. */
export function feedInstant(text: string): string | null {
  const found = DATE.exec(text.trim());
  if (!found) return null;
  const [, day, monthName, year, hour, minute, second, zone] = found;
  const month = MONTHS.indexOf((monthName ?? "").toLowerCase()) + 1;
  const date = `${year}-${String(month).padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  if (
    month === 0 ||
    !isCourtDate(date) ||
    Number(hour) > 23 ||
    Number(minute) > 59 ||
    Number(second ?? 0) > 59
  ) {
    return null;
  }
  const offset = /^[+-]/.test(zone ?? "")
    ? (zone ?? "").replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2")
    : ZONES[(zone ?? "").toLowerCase()];
  return offset ? `${date}T${hour}:${minute}:${second ?? "00"}${offset}` : null;
}
