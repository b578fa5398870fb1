import { z } from "zod";
import { factParams } from "@/lib/harm/fact-schema";
import { listFactRevisions } from "@/lib/harm/queries/facts";
import { harmRevision } from "@/lib/harm/schema";
import { none, route } from "@/lib/http/route";

export const GET = route(
  { params: factParams, query: none, body: none, output: z.array(harmRevision) },
  ({ viewer, params }) => listFactRevisions(viewer, params.caseId, params.factId),
);
