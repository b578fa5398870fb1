import { findInDocument } from "@/lib/documents/queries/get-page-text";
import { documentParams, findQuery, foundPages } from "@/lib/documents/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: documentParams, query: findQuery, body: none, output: foundPages },
  ({ viewer, params, query }) => findInDocument(viewer, params.caseId, params.documentId, query.q),
);
