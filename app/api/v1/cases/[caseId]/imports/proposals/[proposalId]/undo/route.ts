import { none, route } from "@/lib/http/route";
import { undoProposal } from "@/lib/imports/commands/undo-proposal";
import { decided, proposalParams } from "@/lib/imports/proposal-schema";

export const POST = route(
  { params: proposalParams, query: none, body: none, output: decided, status: 201 },
  ({ viewer, params }) => undoProposal(viewer, params.caseId, params.proposalId),
);
