import type { StrangerCalls } from "@/lib/stranger-world";
import * as header from "./commands/header";
import * as surroundings from "./commands/surroundings";
import * as queries from "./queries";
import { editCaseInput, openCaseInput, relateInput } from "./schema";

export const calls: StrangerCalls = {
  getCaseHeader: (v, w) => queries.getCaseHeader(v, w.caseId),
  getCaseDetails: (v, w) => queries.getCaseDetails(v, w.caseId),
  // Its answer is the viewer's own cases, which the test looks through for the other one's id.
  listCases: (v) => queries.listCases(v),
  // A firm's person may open a case; what no stranger may is to hang it on this one.
  openCase: (v, w) =>
    header.openCase(
      v,
      openCaseInput.parse({ captionShort: "Intruder v. Nobody", courtId: "cadc", appealOfId: w.caseId }),
    ),
  editCase: (v, w) =>
    header.editCase(
      v,
      w.caseId,
      editCaseInput.parse({
        version: 1,
        captionShort: "Intruder v. Nobody",
        captionFull: null,
        captionAlternatives: [],
        docketNumber: null,
        assignedTo: "Nobody",
        referredTo: null,
        filedOn: null,
        terminatedOn: null,
        phase: "closed",
        reviewTrack: "undecided",
        cause: null,
        natureOfSuit: null,
        jurisdiction: null,
        juryDemand: null,
      }),
    ),
  standField: (v, w) =>
    header.standField(v, w.caseId, "filedOn", { standing: "court_record", note: "x", value: null }),
  checkDocket: (v, w) => header.checkDocket(v, w.caseId, { version: 1, from: "PACER", leavesOut: null }),
  askQuestion: (v, w) => surroundings.askQuestion(v, w.caseId, { text: "Who asks?" }),
  answerQuestion: (v, w) => surroundings.answerQuestion(v, w.caseId, w.claimId, { answer: "Nobody" }),
  relateCase: (v, w) =>
    surroundings.relateCase(v, w.caseId, relateInput.parse({ kind: "watched", text: "Intruder v. Nobody" })),
};
