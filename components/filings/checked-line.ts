import { formatInstant } from "@/lib/dates/format-date";
import type { DocketFrame } from "@/lib/filings/frame-schema";

/** Whether the docket is current is never left to guess: when it was last checked, from what, and what that omits. */
export function checkedLine({ checkedAt, checkedFrom, leavesOut }: DocketFrame): string {
  if (checkedAt === null)
    return "This docket has never been checked against the court's. Entries may be missing.";
  const from = checkedFrom === null ? "" : ` from ${checkedFrom}`;
  const omits =
    leavesOut !== null
      ? ` It leaves out: ${leavesOut.replace(/\.$/, "")}.`
      : // Those outside the team are told of neither.
        checkedFrom === null
        ? ""
        : " What that leaves out is not on record here.";
  return `Last checked ${formatInstant(checkedAt)}${from}.${omits}`;
}
