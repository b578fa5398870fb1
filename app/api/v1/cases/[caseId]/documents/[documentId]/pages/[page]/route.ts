import { getPageText } from "@/lib/documents/queries/get-page-text";
import { pageParams, pageText } from "@/lib/documents/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: pageParams, query: none, body: none, output: pageText },
  ({ viewer, params }) => getPageText(viewer, params.caseId, params.documentId, params.page),
);
