import { csvLine } from "@/lib/http/csv";
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
