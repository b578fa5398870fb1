import type { FilingRow } from "./schema";
import { docketWords, kindWords, stateWords } from "./words";

export const CSV_HEAD = [
  "No.",
  "Filed",
  "Entered",
  "Served",
  "Kind",
  "Filed by",
  "State",
  "Docket text",
  "Documents",
  "Docket",
] as const;

/** One field: quoted where needed; a spreadsheet must not take it for a formula (OWASP, CSV injection). */
function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of RFC 4180. */
export const csvLine = (values: readonly string[]) => `${values.map(field).join(",")}\r\n`;

export const csvRow = (row: FilingRow) =>
  csvLine([
    row.number === null ? "" : String(row.number),
    row.filedOn,
    row.enteredOn ?? "",
    row.servedOn ?? "",
    kindWords[row.kind],
    row.filedBy.join("; "),
    stateWords[row.state],
    row.text,
    row.papers
      .map((p) => `${p.attachment === 0 ? "Main document" : `#${p.attachment} ${p.description}`}`)
      .join("; "),
    row.docket === null ? "" : docketWords(row.docket),
  ]);
