import { getDocument } from "@/lib/documents/queries/get-document";
import { documentDetail, documentParams } from "@/lib/documents/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: documentParams, query: none, body: none, output: documentDetail },
  ({ viewer, params }) => getDocument(viewer, params.caseId, params.documentId),
);
