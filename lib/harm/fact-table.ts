import { formatUncertain, type UncertainDate } from "@/lib/dates/uncertain-date";
import type { ExportFact } from "./compose-export";
import { chosenColumns, type ExportColumn, type ExportKind, exportColumnWords } from "./export-kinds";
import { sentence } from "./export-sentence";
import { factStateWords } from "./timeline-words";

export type TableColumn<T> = { header: string; cell: (row: T) => string };

/** The chosen columns that this table has, in their order. */
export const pickColumns = <T>(
  kind: ExportKind,
  chosen: readonly ExportColumn[],
  cells: Partial<Record<ExportColumn, (row: T) => string>>,
): TableColumn<T>[] =>
  chosenColumns(kind, chosen).flatMap((c) => {
    const cell = cells[c];
    return cell === undefined ? [] : [{ header: exportColumnWords[c], cell }];
  });

const citesOf = (f: ExportFact) => f.cites.map((c) => c.words);

/** Dates in words. A fact that is not in the export lends its words to no other. */
function whenOf(date: UncertainDate | null, anchorOf: (factId: string) => string | undefined): string {
  if (date === null) return "undated";
  return formatUncertain(date, date.afterFactId === null ? undefined : anchorOf(date.afterFactId));
}

/** The columns of a chronology; `anchorOf` gives the words of a fact that is in the same export. */
export const factColumns = (
  chosen: readonly ExportColumn[],
  anchorOf: (factId: string) => string | undefined,
): TableColumn<ExportFact>[] =>
  pickColumns("chronology", chosen, {
    date: (f) => whenOf(f.date, anchorOf),
    fact: (f) => f.text,
    state: (f) => factStateWords[f.state],
    claims: (f) => f.claims.join("; "),
    cites: (f) => [...citesOf(f), ...f.sources].join("; "),
    quotes: (f) => f.cites.flatMap((c) => (c.quote === null ? [] : [`“${c.quote}”`])).join(" "),
  });

/** A fact with its references to the record, as a statement of facts says it. */
export const statedFact = (f: ExportFact) => `${sentence(f.text)} ${sentence(citesOf(f).join("; "))}`;

/** LCvR 7(h)(1) and (2), as the statements open. */
export const OPENS_NUMBERED =
  "Pursuant to Local Civil Rule 7(h)(1), Plaintiff states the following material facts as to which it contends there is no genuine issue.";
export const OPENS_NARRATIVE =
  "Pursuant to Local Civil Rule 7(h)(2), Plaintiff submits this statement of facts with references to the record.";
export const NO_NUMBERED = "No fact within this scope is both undisputed and cited.";
export const NO_NARRATIVE = "No fact within this scope is cited.";
/** Under what a narrative tells a fact that goes to no claim: first of all. */
export const BACKGROUND = "Background";

export const leftUncited = (count: number): string[] =>
  count > 0
    ? [`Left out: ${count} undisputed ${count === 1 ? "fact that cites" : "facts that cite"} nothing.`]
    : [];
export const leftOut = (count: number, why: string): string[] =>
  count > 0 ? [`Left out: ${count} ${count === 1 ? "fact" : "facts"} ${why}.`] : [];
