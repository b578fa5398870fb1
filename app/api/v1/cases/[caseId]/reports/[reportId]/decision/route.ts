import { none, route } from "@/lib/http/route";
import { decideReport } from "@/lib/reports/commands";
import { decideReportInput, report, reportParams } from "@/lib/reports/schema";

export const POST = route(
  { params: reportParams, query: none, body: decideReportInput, output: report },
  ({ viewer, params, body }) => decideReport(viewer, params.caseId, params.reportId, body),
);
