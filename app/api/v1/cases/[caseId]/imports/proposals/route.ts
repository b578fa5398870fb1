import { z } from "zod";
import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { proposalPage, proposalQuery } from "@/lib/imports/proposal-schema";
import { listProposals } from "@/lib/imports/queries";

export const GET = route(
  {
    params: caseParams,
    query: proposalQuery.extend({ filingId: z.uuid().optional() }),
    body: none,
    output: proposalPage,
  },
  ({ viewer, params, query }) => listProposals(viewer, params.caseId, query),
);
