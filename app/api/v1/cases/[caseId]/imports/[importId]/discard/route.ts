import { none, route } from "@/lib/http/route";
import { discardImport } from "@/lib/imports/commands/decide";
import { importParams, importReview } from "@/lib/imports/schema";

export const POST = route(
  { params: importParams, query: none, body: none, output: importReview, status: 201 },
  ({ viewer, params }) => discardImport(viewer, params.caseId, params.importId),
);
