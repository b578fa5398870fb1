import { sequesterDocument } from "@/lib/documents/commands/claw-back";
import { documentDetail, documentParams, sequesterInput } from "@/lib/documents/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: documentParams, query: none, body: sequesterInput, output: documentDetail },
  ({ viewer, params, body }) => sequesterDocument(viewer, params.caseId, params.documentId, body),
);
