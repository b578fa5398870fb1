import { caseParams } from "@/lib/cases/schema";
import { cursorQuery } from "@/lib/http/page-schema";
import { none, route } from "@/lib/http/route";
import { listSources } from "@/lib/sources/queries";
import { sourcePage } from "@/lib/sources/schema";

export const GET = route(
  { params: caseParams, query: cursorQuery, body: none, output: sourcePage },
  ({ viewer, params, query }) => listSources(viewer, params.caseId, query.cursor),
);
