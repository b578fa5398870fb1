import { askForOcr } from "@/lib/documents/commands/read-scan";
import { documentDetail, documentParams } from "@/lib/documents/schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: documentParams, query: none, body: none, output: documentDetail },
  ({ viewer, params }) => askForOcr(viewer, params.caseId, params.documentId),
);
