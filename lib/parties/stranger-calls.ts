import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";
import { addPartyInput, appearInput, editPartyInput, editServiceInput, recordServiceInput } from "./schema";

const party = { name: "Intruder", role: "intervenor", kind: "company" };

export const calls: StrangerCalls = {
  listParties: (v, w) => queries.listParties(v, w.caseId),
  getParty: (v, w) => queries.getParty(v, w.caseId, w.partyId),
  addParty: (v, w) => commands.addParty(v, w.caseId, addPartyInput.parse(party)),
  editParty: (v, w) =>
    commands.editParty(v, w.caseId, w.partyId, editPartyInput.parse({ ...party, version: 1 })),
  enterAppearance: (v, w) =>
    commands.enterAppearance(v, w.caseId, appearInput.parse({ partyId: w.partyId, name: "Intruder" })),
  withdrawAppearance: (v, w) =>
    commands.withdrawAppearance(v, w.caseId, w.partyId, { withdrawnOn: "2026-06-25" }),
  recordService: (v, w) =>
    commands.recordService(
      v,
      w.caseId,
      recordServiceInput.parse({ recipient: "officer", recipientName: "Intruder", partyId: w.partyId }),
    ),
  editService: (v, w) =>
    commands.editService(v, w.caseId, w.partyId, editServiceInput.parse({ version: 1, method: "hand" })),
};
