import { sealDocument } from "@/lib/documents/commands/seal-document";
import { documentParams, sealed, sealInput } from "@/lib/documents/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: documentParams, query: none, body: sealInput, output: sealed },
  ({ viewer, params, body }) => sealDocument(viewer, params.caseId, params.documentId, body),
);
