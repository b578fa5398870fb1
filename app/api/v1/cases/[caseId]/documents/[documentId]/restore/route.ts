import { restoreDocument } from "@/lib/documents/commands/claw-back";
import { documentDetail, documentParams } from "@/lib/documents/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: documentParams, query: none, body: none, output: documentDetail },
  ({ viewer, params }) => restoreDocument(viewer, params.caseId, params.documentId),
);
