import type { StrangerCalls } from "@/lib/stranger-world";
import * as claims from "./commands/claims";
import * as pleadings from "./commands/pleadings";
import * as reliefs from "./commands/reliefs";
import * as queries from "./queries";
import { addClaimInput, addPleadingInput, addReliefInput, decideLiveInput, editClaimInput } from "./schema";

const claim = { title: "Intrusion claim", theory: "other" };

export const calls: StrangerCalls = {
  listPleadings: (v, w) => queries.listPleadings(v, w.caseId),
  getClaim: (v, w) => queries.getClaim(v, w.caseId, w.claimId),
  addPleading: (v, w) =>
    pleadings.addPleading(
      v,
      w.caseId,
      addPleadingInput.parse({ kind: "amended_complaint", title: "Intrusion", operative: true }),
    ),
  makeOperative: (v, w) => pleadings.makeOperative(v, w.caseId, w.claimId),
  addClaim: (v, w) => claims.addClaim(v, w.caseId, addClaimInput.parse({ ...claim, pleadingId: w.claimId })),
  editClaim: (v, w) =>
    claims.editClaim(
      v,
      w.caseId,
      w.claimId,
      editClaimInput.parse({ ...claim, version: 1, state: "moot", dispositionFilingId: null }),
    ),
  addElement: (v, w) => claims.addElement(v, w.caseId, w.claimId, { text: "intrusion" }),
  rewordElement: (v, w) => claims.rewordElement(v, w.caseId, w.claimId, w.claimId, { text: "intrusion" }),
  addRelief: (v, w) =>
    reliefs.addRelief(
      v,
      w.caseId,
      addReliefInput.parse({ pleadingId: w.claimId, kind: "fees", text: "intrusion" }),
    ),
  decideLive: (v, w) =>
    reliefs.decideLive(
      v,
      w.caseId,
      w.claimId,
      w.claimId,
      decideLiveInput.parse({ version: null, live: "moot" }),
    ),
};
