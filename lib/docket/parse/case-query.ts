import { type CaseHead, caseIdFromScript, readCaseHead } from "@/lib/docket/parse/case-head";
import { readPage } from "@/lib/docket/parse/page-reader";
import type { CaseQuery } from "@/lib/docket/schema";

/** Case summary (iquery.pl): the head of a case; null where the page has none ("Case not found"). */
export function readCaseQuery(text: string, court: string | null): CaseQuery | null {
  let head: CaseHead | null = null;
  let caseId: string | null = null;
  readPage(text, {
    flow: (cell) => {
      head ??= readCaseHead(cell);
    },
    script: (source) => {
      caseId ??= caseIdFromScript(source);
    },
    row: (row) => {
      for (const cell of row.cells) head ??= readCaseHead(cell);
      return true;
    },
  });
  return finish(head, caseId, court);
}

function finish(head: CaseHead | null, caseId: string | null, court: string | null): CaseQuery | null {
  return head && { court_id: court, ...head, pacer_case_id: caseId };
}
