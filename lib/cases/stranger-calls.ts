import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";
import { editCaseInput, openCaseInput, relateInput } from "./schema";

export const calls: StrangerCalls = {
  getCaseHeader: (v, w) => queries.getCaseHeader(v, w.caseId),
  getCaseDetails: (v, w) => queries.getCaseDetails(v, w.caseId),
  // Its answer is the viewer's own cases, which the test looks through for the other one's id.
  listCases: (v) => queries.listCases(v),
  // A firm's person may open a case; what no stranger may is to hang it on this one.
  openCase: (v, w) =>
    commands.openCase(
      v,
      openCaseInput.parse({ captionShort: "Intruder v. Nobody", courtId: "cadc", appealOfId: w.caseId }),
    ),
  editCase: (v, w) =>
    commands.editCase(
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
    commands.standField(v, w.caseId, "filedOn", { standing: "court_record", note: "x", value: null }),
  checkDocket: (v, w) => commands.checkDocket(v, w.caseId, { version: 1, from: "PACER", leavesOut: null }),
  askQuestion: (v, w) => commands.askQuestion(v, w.caseId, { text: "Who asks?" }),
  answerQuestion: (v, w) => commands.answerQuestion(v, w.caseId, w.claimId, { answer: "Nobody" }),
  relateCase: (v, w) =>
    commands.relateCase(v, w.caseId, relateInput.parse({ kind: "watched", text: "Intruder v. Nobody" })),
};
