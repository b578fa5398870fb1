import { cleanCaseName, cleanJudgeName } from "@/lib/docket/parse/case-name";
import { cellLines, collapse, type TextRun } from "@/lib/docket/parse/clean-text";
import { readDate, readDistrictNumber } from "@/lib/docket/parse/docket-number";
import { BOLD, type Cell } from "@/lib/docket/parse/page-model";

/** The centred head that case queries and history reports share: number, caption, judges, dates. */
export type CaseHead = {
  docket_number: string | null;
  case_name: string;
  case_name_raw: string;
  pacer_case_id: string | null;
  date_filed: string | null;
  date_terminated: string | null;
  date_discharged: string | null;
  date_last_filing: string | null;
  assigned_to_str: string;
  referred_to_str: string;
  related_cases_str: string;
  federal_dn_office_code: string | null;
  federal_dn_case_type: string | null;
  federal_dn_judge_initials_assigned: string | null;
  federal_dn_judge_initials_referred: string | null;
  federal_defendant_number: string | null;
};

const NUMBER_LINE = /^(?:\d{1,2}:)?\d{2}-[a-z]{2,6}-\d{3,6}/i;
const DATE_LABEL = /^date\s+(filed|terminated|discharged|of last filing|last filing)\s*:\s*(.*)$/i;

/** Reads the head from text between tables; null where it is not there. */
export function readCaseHead(cell: Cell): CaseHead | null {
  const lines = cellLines(cell);
  const start = lines.findIndex((line) => {
    const first = line.runs.find((run) => run.text.trim() !== "");
    return first !== undefined && (first.style & BOLD) !== 0 && NUMBER_LINE.test(first.text.trim());
  });
  const first = lines[start];
  if (!first) return null;
  const at = first.runs.findIndex((run) => run.text.trim() !== "");
  const number = readDistrictNumber(first.runs[at]?.text ?? "");
  const caption = captionOf(first.runs.slice(at + 1));
  const head: CaseHead = {
    docket_number: number?.number ?? null,
    case_name: cleanCaseName(caption),
    case_name_raw: caption,
    pacer_case_id: null,
    date_filed: null,
    date_terminated: null,
    date_discharged: null,
    date_last_filing: null,
    assigned_to_str: "",
    referred_to_str: "",
    related_cases_str: "",
    federal_dn_office_code: number?.office ?? null,
    federal_dn_case_type: number?.caseType ?? null,
    federal_dn_judge_initials_assigned: number?.assignedInitials ?? null,
    federal_dn_judge_initials_referred: number?.referredInitials ?? null,
    federal_defendant_number: number?.defendant ?? null,
  };
  for (const line of lines.slice(start + 1)) readHeadLine(line.text, head);
  return head;
}

/** Remarks of the clerk ("FRIVOLOUS FILER") follow the caption in bold; some captions are all in bold. */
function captionOf(runs: readonly TextRun[]): string {
  const join = (part: readonly TextRun[]) => collapse(part.map((run) => run.text).join(""));
  return join(runs.filter((run) => (run.style & BOLD) === 0)) || join(runs);
}

function readHeadLine(line: string, head: CaseHead): void {
  const date = DATE_LABEL.exec(line);
  if (date) {
    const value = readDate(date[2] ?? "");
    const label = (date[1] ?? "").toLowerCase();
    if (label === "filed") head.date_filed ??= value;
    else if (label === "terminated") head.date_terminated ??= value;
    else if (label === "discharged") head.date_discharged ??= value;
    else head.date_last_filing ??= value;
    return;
  }
  const judge = /^(.+),\s*(presiding|referral|panel 1)$/i.exec(line);
  if (judge) {
    const name = cleanJudgeName(judge[1] ?? "");
    if (/referral/i.test(judge[2] ?? "")) head.referred_to_str ||= name;
    else head.assigned_to_str ||= name;
    return;
  }
  const related = /^related cases?\s*:\s*(.+)$/i.exec(line);
  if (related) head.related_cases_str ||= related[1] ?? "";
}

const COOKIE = /CASE_NUM\W+\d{1,2}:\d{2}-[a-z]{2,6}-\d+\((\d+)\)/i;
/** The court's internal id of the case, from the cookie that the page's script sets. */
export const caseIdFromScript = (source: string): string | null => COOKIE.exec(source)?.[1] ?? null;
