import { caseParams } from "@/lib/cases/schema";
import { exportPreview, exportPreviewQuery, scopeOfQuery } from "@/lib/harm/export-schema";
import { previewLedgerExport } from "@/lib/harm/queries/exports";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: exportPreviewQuery, body: none, output: exportPreview },
  ({ viewer, params, query }) => previewLedgerExport(viewer, params.caseId, scopeOfQuery(query)),
);
