import { cleanCaseName, cleanJudgeName } from "@/lib/docket/parse/case-name";
import { cellLines, cellWords, collapse, type Line } from "@/lib/docket/parse/clean-text";
import { readDate, readDistrictNumber } from "@/lib/docket/parse/docket-number";
import { type Cell, HEADING, type Row } from "@/lib/docket/parse/page-model";

/** The head of a docket report: the heading with the number, and the table of labels under it. */

export type RelatedCase = { label: string; docket_number: string };

export type ReportHead = {
  heading: string;
  printedNumber: string | null;
  caption: string;
  labels: Map<string, string>;
  related: RelatedCase[];
};

export const newReportHead = (): ReportHead => ({
  heading: "",
  printedNumber: null,
  caption: "",
  labels: new Map(),
  related: [],
});

const CASE_NUMBER = /(?:DOCKET|PETITION|PROCEEDING|CASE)\s+(?:FOR\s+)?CASE\s*#\s*:?\s*(.+)$/i;

/** Takes the heading from text between tables; true where it held the case number. */
export function readHeading(cell: Cell, head: ReportHead): boolean {
  for (const line of cellLines(cell)) {
    const found = CASE_NUMBER.exec(line.text);
    if (found) {
      head.printedNumber = collapse(found[1] ?? "");
      return true;
    }
    if (line.runs.some((run) => (run.style & HEADING) !== 0))
      head.heading = collapse(`${head.heading} ${line.text}`);
  }
  return false;
}

const LABEL = /^([A-Z][A-Za-z /.'&()?-]{1,70}?)\s*:\s*(.*)$/;
const KNOWN_LABELS = new Set([
  "assigned to",
  "referred to",
  "cause",
  "demand",
  "date filed",
  "date terminated",
  "date reopened",
  "date converted",
  "date discharged",
  "jury demand",
  "nature of suit",
  "jurisdiction",
  "mdl status",
  "case title",
  "lead case",
  "lead docket",
  "member case",
  "member cases",
  "panel",
  "category",
  "agency",
  "product description",
  "export country",
  "related case",
  "related cases",
  "case in other court",
  "does this action raise an issue of constitutionality?",
]);

const labelOf = (line: Line): { label: string; value: string } | null => {
  const found = LABEL.exec(line.text);
  if (!found) return null;
  const label = collapse(found[1] ?? "").toLowerCase();
  return KNOWN_LABELS.has(label) ? { label, value: found[2] ?? "" } : null;
};

/** A caption is one line, unless it breaks at its "v."; labels that we do not know may follow it. */
const continuesCaption = (caption: readonly string[], line: string): boolean =>
  /\bv(?:s?\.|ersus)?$/i.test(caption.at(-1) ?? "") || /^v(?:s?\.|ersus)(?:\s|$)/i.test(line);

/** Reads one cell of the head table. The caption is what stands before the first label. */
export function readHeadCell(cell: Cell, head: ReportHead, hasCaption: boolean): void {
  const caption: string[] = [];
  let pending: string | null = null;
  let labelled = false;
  for (const line of cellLines(cell)) {
    const found = labelOf(line);
    if (found) {
      labelled = true;
      if (found.label === "case title") {
        if (head.caption === "") head.caption = cleanCaseName(found.value);
      } else if (!head.labels.has(found.label)) {
        head.labels.set(found.label, found.value);
      }
      if (found.label.startsWith("lead") || found.label.startsWith("member")) {
        if (found.value !== "") head.related.push({ label: found.label, docket_number: found.value });
      }
      // The trade court prints some values on the line below their label.
      pending = found.value === "" ? found.label : null;
    } else if (pending !== null) {
      const value = line.text;
      if (head.labels.get(pending) === "") head.labels.set(pending, value);
      pending = null;
    } else if (!labelled && (caption.length === 0 || continuesCaption(caption, line.text))) {
      caption.push(line.text);
    }
  }
  if (hasCaption && head.caption === "") head.caption = cleanCaseName(caption.join(" "));
  for (const run of cell.runs) if (run.kind === "table") readRelated(run.rows, head);
}

function readRelated(rows: Row[], head: ReportHead): void {
  let label = "";
  for (const row of rows) {
    const words = row.cells.map(cellWords);
    const last = words.at(-1) ?? "";
    if (words.length > 1 && words[0]) label = words[0].replace(/\s*:$/, "").toLowerCase();
    if (last !== "" && (words.length > 1 || readDistrictNumber(last))) {
      head.related.push({ label: label || "member cases", docket_number: last });
    }
  }
}

/** The labels of the head under the keys of a docket report. */
export function headValues(head: ReportHead) {
  const value = (label: string) => head.labels.get(label) ?? "";
  const number = head.printedNumber === null ? null : readDistrictNumber(head.printedNumber);
  const isTradeCourt = head.labels.has("product description");
  return {
    docket_number: number?.number ?? null,
    case_name: head.caption,
    date_filed: readDate(value("date filed")),
    date_terminated: readDate(value("date terminated")),
    date_converted: readDate(value("date converted")),
    date_discharged: readDate(value("date discharged")),
    assigned_to_str: cleanJudgeName(value("assigned to")),
    referred_to_str: cleanJudgeName(value("referred to")),
    cause: value("cause"),
    nature_of_suit: value("nature of suit"),
    jury_demand: value("jury demand"),
    jurisdiction: isTradeCourt ? "" : value("jurisdiction"),
    demand: value("demand"),
    mdl_status: value("mdl status"),
    federal_dn_office_code: number?.office ?? null,
    federal_dn_case_type: number?.caseType ?? null,
    federal_dn_judge_initials_assigned: number?.assignedInitials ?? null,
    federal_dn_judge_initials_referred: number?.referredInitials ?? null,
    federal_defendant_number: number?.defendant ?? null,
    related_cases: head.related,
    // "28USC § 1581(a) Denied Protest(s)" is a statute of the trade court, not one of the district courts' bases.
    ...(isTradeCourt && {
      trade_court: {
        jurisdiction: value("jurisdiction"),
        category: value("category"),
        agency: value("agency"),
        product_description: value("product description"),
        export_country: value("export country"),
        panel: value("panel"),
      },
    }),
  };
}
