import { courtLevel } from "@/lib/cases/courts";
import { parseDocketNumber } from "@/lib/cases/docket-number";

/** A case as far as a source could name it. */
export type CaseName = { courtId: string; docketNumber: string | null };

/** `unknown`: one of the two does not say its number. */
export type CaseMatch = "same" | "other" | "unknown";

/** The Court of Federal Claims goes by two ids. */
export const plainCourt = (id: string) => (id === "uscfc" ? "cofc" : id);

/** Whether a source speaks of this case: court, year, type and serial of the docket number; the office where both print it. */
export function matchCase(
  legalCase: CaseName,
  said: { courtId: string | null; docketNumber: string | null },
): CaseMatch {
  if (said.courtId && plainCourt(said.courtId) !== plainCourt(legalCase.courtId)) return "other";
  if (legalCase.docketNumber === null || said.docketNumber === null) return "unknown";
  const level = courtLevel(legalCase.courtId);
  const here = parseDocketNumber(legalCase.docketNumber, level);
  const there = parseDocketNumber(said.docketNumber, level);
  if (!here.ok || !there.ok) return here.ok ? "other" : "unknown";
  const a = here.number;
  const b = there.number;
  const office = a.office === null || b.office === null || a.office === b.office;
  return office && a.year === b.year && a.type === b.type && a.serial === b.serial ? "same" : "other";
}
