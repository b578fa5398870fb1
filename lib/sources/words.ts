import { isCourtDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** As exact as the source dates itself: "Jun 24, 2026", "June 2026", "2026"; any other text as it stands. */
export function publishedWords(published: string): string {
  if (isCourtDate(published)) return formatShort(published);
  const month = MONTHS[Number(/^\d{4}-(\d{2})$/.exec(published)?.[1] ?? 0) - 1];
  return month === undefined ? published : `${month} ${published.slice(0, 4)}`;
}
