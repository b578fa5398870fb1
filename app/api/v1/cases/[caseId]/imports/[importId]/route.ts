import { none, route } from "@/lib/http/route";
import { getImport } from "@/lib/imports/queries";
import { importParams, importReview } from "@/lib/imports/schema";

export const GET = route(
  { params: importParams, query: none, body: none, output: importReview },
  ({ viewer, params }) => getImport(viewer, params.caseId, params.importId),
);
