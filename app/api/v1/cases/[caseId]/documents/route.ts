import { caseParams } from "@/lib/cases/schema";
import { listDocuments } from "@/lib/documents/queries/list-documents";
import { documentFilters, documentPage } from "@/lib/documents/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: documentFilters, body: none, output: documentPage },
  ({ viewer, params, query }) => listDocuments(viewer, params.caseId, query),
);
