import { z } from "zod";
import { caseParams } from "@/lib/cases/schema";
import { freezeExport } from "@/lib/harm/commands/exports";
import { freezeInput, frozenVersion } from "@/lib/harm/export-schema";
import { listFrozenVersions } from "@/lib/harm/queries/exports";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: z.array(frozenVersion) },
  ({ viewer, params }) => listFrozenVersions(viewer, params.caseId),
);

export const POST = route(
  { params: caseParams, query: none, body: freezeInput, output: frozenVersion, status: 201 },
  ({ viewer, params, body }) => freezeExport(viewer, params.caseId, body),
);
