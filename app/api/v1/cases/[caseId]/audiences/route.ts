import { openAudience } from "@/lib/audiences/commands";
import { listAudiences } from "@/lib/audiences/queries";
import { audienceDone, audienceList, openAudienceInput } from "@/lib/audiences/schema";
import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: caseParams, query: none, body: none, output: audienceList },
  ({ viewer, params }) => listAudiences(viewer, params.caseId),
);

export const POST = route(
  { params: caseParams, query: none, body: openAudienceInput, output: audienceDone, status: 201 },
  ({ viewer, params, body }) => openAudience(viewer, params.caseId, body),
);
