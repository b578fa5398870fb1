import { none, route } from "@/lib/http/route";
import { bringElsewhere } from "@/lib/imports/commands/receive";
import { bringElsewhereInput, brought, importParams } from "@/lib/imports/schema";

export const POST = route(
  { params: importParams, query: none, body: bringElsewhereInput, output: brought, status: 201 },
  ({ viewer, params, body }) => bringElsewhere(viewer, params.caseId, params.importId, body),
);
