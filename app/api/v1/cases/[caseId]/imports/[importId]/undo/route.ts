import { none, route } from "@/lib/http/route";
import { undoImport } from "@/lib/imports/commands/decide";
import { importParams, importReview } from "@/lib/imports/schema";

export const POST = route(
  { params: importParams, query: none, body: none, output: importReview, status: 201 },
  ({ viewer, params }) => undoImport(viewer, params.caseId, params.importId),
);
