import { caseParams } from "@/lib/cases/schema";
import { importRows } from "@/lib/harm/commands/import";
import { imported, importInput } from "@/lib/harm/import-schema";
import { none, route } from "@/lib/http/route";

export const POST = route(
  { params: caseParams, query: none, body: importInput, output: imported, status: 201 },
  ({ viewer, params, body }) => importRows(viewer, params.caseId, body),
);
