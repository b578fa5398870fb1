import { csvLine } from "@/lib/http/csv";
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
