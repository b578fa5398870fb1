import { instantAt } from "@/lib/dates/court-zone";
import type { MergeSource } from "@/lib/docket/merge/merge-entry";

/** What PACER prints below a report: when it was made, and what it was asked for. */
export type Receipt = { printedAt: string | null; scope: MergeSource["scope"]; filtered: boolean };

const TAIL = 20_000;
const PRINTED = /Transaction Receipt\W{0,40}(\d{2})\/(\d{2})\/(\d{4})\s+(\d{2}:\d{2}:\d{2})/i;
const CRITERIA = /Search Criteria:?(.{0,300}?)(?:Billable|Cost|$)/i;

const day = (found: RegExpExecArray | null): string | null =>
  found ? `${found[3]}-${(found[1] ?? "").padStart(2, "0")}-${(found[2] ?? "").padStart(2, "0")}` : null;
const number = (found: RegExpExecArray | null): number | null => (found ? Number(found[1]) : null);

/**
 * Reads the transaction receipt at the foot of a page. The clock is the court's; `printedAt` is an ISO instant.
 * Without a receipt nothing is known: no instant, no filter.
 */
export function readReceipt(page: string): Receipt {
  const tail = page
    .slice(-TAIL)
    .replace(/<[^<>]{0,400}>/g, " ")
    .replace(/&nbsp;|&#160;/g, " ")
    .replace(/\s+/g, " ");
  const printed = PRINTED.exec(tail);
  const criteria = CRITERIA.exec(tail)?.[1] ?? "";
  const scope = {
    fromNumber: number(/Starting with document:? ?(\d{1,6})/i.exec(criteria)),
    toNumber: number(/Ending with document:? ?(\d{1,6})/i.exec(criteria)),
    from: day(/Start date:? ?(\d{1,2})\/(\d{1,2})\/(\d{4})/i.exec(criteria)),
    to: day(/End date:? ?(\d{1,2})\/(\d{1,2})\/(\d{4})/i.exec(criteria)),
  };
  const printedOn = day(printed && /(\d{2})\/(\d{2})\/(\d{4})/.exec(printed[0]));
  // PACER fills in the day of printing as the end: that filters nothing.
  if (scope.to !== null && scope.to === printedOn) scope.to = null;
  const filtered = Object.values(scope).some((bound) => bound !== null);
  return {
    printedAt:
      printedOn === null || printed === null
        ? null
        : instantAt(printedOn, printed[4] ?? "23:59:59").toISOString(),
    scope: filtered ? scope : null,
    filtered,
  };
}
