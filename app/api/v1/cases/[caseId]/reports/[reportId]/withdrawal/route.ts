import { none, route } from "@/lib/http/route";
import { withdrawReport } from "@/lib/reports/commands";
import { report, reportParams, withdrawReportInput } from "@/lib/reports/schema";

export const POST = route(
  { params: reportParams, query: none, body: withdrawReportInput, output: report },
  ({ viewer, params, body }) => withdrawReport(viewer, params.caseId, params.reportId, body),
);
