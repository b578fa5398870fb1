import { none, route } from "@/lib/http/route";
import { editParty } from "@/lib/parties/commands";
import { getParty } from "@/lib/parties/queries";
import { editPartyInput, party, partyParams } from "@/lib/parties/schema";

export const GET = route(
  { params: partyParams, query: none, body: none, output: party },
  ({ viewer, params }) => getParty(viewer, params.caseId, params.partyId),
);

export const PATCH = route(
  { params: partyParams, query: none, body: editPartyInput, output: party },
  ({ viewer, params, body }) => editParty(viewer, params.caseId, params.partyId, body),
);
