import { none, route } from "@/lib/http/route";
import { acceptImport } from "@/lib/imports/commands/decide";
import { acceptInput, importParams, importReview } from "@/lib/imports/schema";

export const POST = route(
  { params: importParams, query: none, body: acceptInput, output: importReview, status: 201 },
  ({ viewer, params, body }) => acceptImport(viewer, params.caseId, params.importId, body),
);
