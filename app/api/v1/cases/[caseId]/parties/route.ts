import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { addParty } from "@/lib/parties/commands";
import { listParties } from "@/lib/parties/queries";
import { addPartyInput, parties, party } from "@/lib/parties/schema";

export const GET = route(
  { params: caseParams, query: none, body: none, output: parties },
  ({ viewer, params }) => listParties(viewer, params.caseId),
);

export const POST = route(
  { params: caseParams, query: none, body: addPartyInput, output: party, status: 201 },
  ({ viewer, params, body }) => addParty(viewer, params.caseId, body),
);
