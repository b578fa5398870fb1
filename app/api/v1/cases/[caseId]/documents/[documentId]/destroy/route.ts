import { destroyDocument } from "@/lib/documents/commands/claw-back";
import { certificate, destroyInput, documentParams } from "@/lib/documents/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: documentParams, query: none, body: destroyInput, output: certificate },
  ({ viewer, params }) => destroyDocument(viewer, params.caseId, params.documentId),
);
