import { z } from "zod";
import { listHarmRevisions } from "@/lib/harm/queries/harms";
import { harmParams, harmRevision } from "@/lib/harm/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: harmParams, query: none, body: none, output: z.array(harmRevision) },
  ({ viewer, params }) => listHarmRevisions(viewer, params.caseId, params.harmId),
);
