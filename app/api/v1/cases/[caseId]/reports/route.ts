import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { submitReport } from "@/lib/reports/commands";
import { listReports } from "@/lib/reports/queries";
import { report, reportFilters, reportPage, submitReportInput } from "@/lib/reports/schema";

export const GET = route(
  { params: caseParams, query: reportFilters, body: none, output: reportPage },
  ({ viewer, params, query }) => listReports(viewer, params.caseId, query),
);

export const POST = route(
  { params: caseParams, query: none, body: submitReportInput, output: report, status: 201 },
  ({ viewer, params, body }) => submitReport(viewer, params.caseId, body),
);
