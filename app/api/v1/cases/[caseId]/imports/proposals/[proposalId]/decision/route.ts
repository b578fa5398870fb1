import { none, route } from "@/lib/http/route";
import { decideProposal } from "@/lib/imports/commands/proposals";
import { decided, decideProposalInput, proposalParams } from "@/lib/imports/proposal-schema";

export const POST = route(
  { params: proposalParams, query: none, body: decideProposalInput, output: decided, status: 201 },
  ({ viewer, params, body }) => decideProposal(viewer, params.caseId, params.proposalId, body),
);
