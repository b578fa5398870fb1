import { isCourtDate } from "@/lib/dates/court-date";
import { formatMonth, formatShort } from "@/lib/dates/format-date";

/** As exact as the source dates itself: "Jun 24, 2026", "June 2026", "2026"; any other text as it stands. */
export function publishedWords(published: string): string {
  if (isCourtDate(published)) return formatShort(published);
  const first = `${published}-01`;
  return isCourtDate(first) ? formatMonth(first) : published;
}
