import { caseParams } from "@/lib/cases/schema";
import { cursorQuery } from "@/lib/http/page-schema";
import { none, route } from "@/lib/http/route";
import { bringImport } from "@/lib/imports/commands/receive";
import { listImports } from "@/lib/imports/queries";
import { bringInput, brought, importList } from "@/lib/imports/schema";

export const GET = route(
  { params: caseParams, query: cursorQuery, body: none, output: importList },
  ({ viewer, params, query }) => listImports(viewer, params.caseId, query),
);

export const POST = route(
  { params: caseParams, query: none, body: bringInput, output: brought, status: 201 },
  ({ viewer, params, body }) => bringImport(viewer, params.caseId, body),
);
