import { caseParams } from "@/lib/cases/schema";
import { draftCites } from "@/lib/harm/declaration-schema";
import { listDraftCites } from "@/lib/harm/queries/draft-cites";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: draftCites },
  ({ viewer, params }) => listDraftCites(viewer, params.caseId),
);
