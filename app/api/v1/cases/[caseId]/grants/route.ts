import { caseParams } from "@/lib/cases/schema";
import { grantItem } from "@/lib/grants/commands";
import { listGrants } from "@/lib/grants/queries";
import { granted, granteeList, grantInput } from "@/lib/grants/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: granteeList },
  ({ viewer, params }) => listGrants(viewer, params.caseId),
);

export const POST = route(
  { params: caseParams, query: none, body: grantInput, output: granted, status: 201 },
  ({ viewer, params, body }) => grantItem(viewer, params.caseId, body),
);
