import type { DeadlineRow } from "./schema";
import { groupWords, sideWords, stateWords } from "./words";

/** Columns of the weekly report as a spreadsheet takes them. */
export const CSV_HEAD = [
  "Group",
  "Due",
  "Hour",
  "Safe",
  "Docket prints",
  "What is due",
  "Whose",
  "Case",
  "Authority",
  "Counted from",
  "Owner",
  "Backup",
  "State",
  "Acknowledged",
  "Illustrative",
] as const;

/** A cell that a spreadsheet would take for a formula is made text; quotes are doubled. RFC 4180. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
export const csvLine = (cells: readonly string[]) => `${cells.map(cell).join(",")}\r\n`;

export const csvRow = (row: DeadlineRow): string =>
  csvLine([
    groupWords[row.group],
    row.dueOn ?? "",
    row.dueTime ?? "",
    row.safeOn ?? "",
    row.printedOn ?? "",
    row.title,
    sideWords[row.side],
    row.caption,
    row.cite ?? "",
    row.waitingFor ? `waits for: ${row.waitingFor}` : (row.triggerText ?? ""),
    row.owner?.name ?? "",
    row.backup?.name ?? "",
    stateWords[row.state],
    row.acknowledged ? "yes" : "no",
    row.illustrative ? "illustrative" : "",
  ]);
