import { cellLines, cellWords, type Line } from "@/lib/docket/parse/clean-text";
import { readDate, readDistrictNumber } from "@/lib/docket/parse/docket-number";
import { courtOfUrl } from "@/lib/docket/parse/mail/court-of";
import type { Row } from "@/lib/docket/parse/page-model";
import type { OriginatingCourt } from "@/lib/docket/schema";

/** "Originating Court Information" of a legacy appellate sheet, filled row by row. */

export const newOriginatingCourt = (): OriginatingCourt => ({
  court_id: null,
  docket_number: "",
  assigned_to: "",
  ordering_judge: "",
  court_reporter: "",
  date_filed: null,
  date_judgment: null,
  date_filed_noa: null,
  date_disposed: null,
  disposition: "",
});

const DATE_COLUMNS: [
  RegExp,
  "date_judgment" | "date_judgment_eod" | "date_filed_noa" | "date_received_coa",
][] = [
  [/^date order\/judgment eod/i, "date_judgment_eod"],
  [/^date order\/judgment/i, "date_judgment"],
  [/^date noa filed/i, "date_filed_noa"],
  [/^date rec'?d/i, "date_received_coa"],
];

export type DateColumn = (typeof DATE_COLUMNS)[number][1] | null;

/** The header row of the dates: which column holds which; null for every other row. */
export function dateColumnsOf(row: Row): DateColumn[] | null {
  const columns = row.cells.map((cell) => {
    const words = cellWords(cell);
    return DATE_COLUMNS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  });
  return columns.some((column) => column !== null) &&
    !row.cells.some((cell) => readDate(cellWords(cell)) !== null)
    ? columns
    : null;
}

export function readDateRow(row: Row, columns: readonly DateColumn[], court: OriginatingCourt): void {
  row.cells.forEach((cell, at) => {
    const column = columns[at];
    // The bankruptcy panel's "Date Rec'd BAP" is a column of its own and not the circuit's receipt.
    if (column) court[column] = readDate(cellWords(cell));
  });
}

/** Judges are printed with their title behind the name: "Ann Example, U.S. District Judge". */
const withoutTitle = (name: string): string =>
  name
    .slice(0, 400)
    .replace(/,\s*[^,]*\b(?:judge|justice|magistrate|chief)\b[^,]*$/i, "")
    .trim();

/** Reads one labelled row ("District: 0971-4 : 4:17-cv-00224", "Trial Judge: …"); true where it was one. */
export function readOriginatingRow(row: Row, court: OriginatingCourt): boolean {
  let known = false;
  for (const cell of row.cells) for (const line of cellLines(cell)) known = readLine(line, court) || known;
  return known;
}

function readLine(line: Line, court: OriginatingCourt): boolean {
  const found = /^(District|Agency|Trial Judge|Ordering Judge|Court Reporter|Date Filed)\s*:\s*(.*)$/i.exec(
    line.text,
  );
  if (!found) return false;
  const value = found[2] ?? "";
  switch ((found[1] ?? "").toLowerCase()) {
    case "trial judge":
      court.assigned_to ||= withoutTitle(value);
      return true;
    case "ordering judge":
      court.ordering_judge ||= withoutTitle(value);
      return true;
    case "court reporter":
      court.court_reporter ||= value;
      return true;
    case "date filed":
      court.date_filed ??= readDate(value);
      return true;
    default: {
      const link = line.runs.find((run) => run.link?.href)?.link;
      court.court_id ??= link ? courtOfUrl(link.href ?? "") : null;
      const printed = value.replace(/^[\dA-Z]{3,6}(?:-\w+)?\s+:\s*/, "");
      // Numbers of aliens ("A012-345-678") stand here in immigration cases and are not kept.
      if (court.docket_number === "" && !/^A\d{2,3}-\d{3}-\d{3}/.test(printed)) {
        court.docket_number = readDistrictNumber(printed)?.number ?? printed;
      }
      return true;
    }
  }
}
