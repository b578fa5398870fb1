import { formatShort } from "@/lib/dates/format-date";
import { readDistrictNumber } from "@/lib/docket/parse/docket-number";

export type Stamped = {
  docketNumber: string | null;
  number: number | null;
  attachment: number | null;
  filedOn: string | null;
};
export type Entry = { number: number | null; attachment: number; filedOn: string };

const bare = (docketNumber: string) => readDistrictNumber(docketNumber)?.number ?? docketNumber;
/** Courts of appeals print no office: "26-5101". */
const serial = (docketNumber: string) => bare(docketNumber).replace(/^\d{1,2}:/, "");

/** Whether two printings of a docket number mean one case; initials and the office may be left out of either. */
export const sameDocket = (a: string, b: string) => serial(a).toLowerCase() === serial(b).toLowerCase();

const MAY_BE_MISREAD = "The stamp is a picture and was read by OCR: look at it first.";

/**
 * Where the stamp on the pages and the docket disagree, in words; empty where they agree. `byOcr`: the stamp is a part
 * of the picture of its page.
 */
export function checkStamp(
  stamp: Stamped,
  caseNumber: string | null,
  entries: readonly Entry[],
  byOcr = false,
): string[] {
  const problems = disagreements(stamp, caseNumber, entries);
  return byOcr && problems.length > 0 ? [...problems, MAY_BE_MISREAD] : problems;
}

function disagreements(stamp: Stamped, caseNumber: string | null, entries: readonly Entry[]): string[] {
  const problems: string[] = [];
  if (stamp.docketNumber !== null && caseNumber !== null && !sameDocket(stamp.docketNumber, caseNumber))
    problems.push(`Its pages are stamped with another case, ${stamp.docketNumber}.`);
  const numbered = entries.filter((e) => e.number !== null);
  if (stamp.number === null || numbered.length === 0) return problems;
  const fits = numbered.some((e) => e.number === stamp.number && e.attachment === (stamp.attachment ?? 0));
  if (!fits) {
    const part = stamp.attachment === null ? "" : `-${stamp.attachment}`;
    problems.push(`Its pages are stamped ECF No. ${stamp.number}${part}; the entry says otherwise.`);
  } else if (stamp.filedOn !== null && !entries.some((e) => e.filedOn === stamp.filedOn)) {
    problems.push(
      `Its pages are stamped as filed on ${formatShort(stamp.filedOn)}; the entry has another day.`,
    );
  }
  return problems;
}
