import { z } from "zod";
import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { listMembers } from "@/lib/people/queries";
import { member } from "@/lib/people/schema";

export const GET = route(
  { params: caseParams, query: none, body: none, output: z.array(member) },
  ({ viewer, params }) => listMembers(viewer, params.caseId),
);
