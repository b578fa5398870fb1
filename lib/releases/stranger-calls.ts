import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";

export const calls: StrangerCalls = {
  releaseToClient: (v, w) =>
    commands.releaseToClient(v, w.caseId, { subjectKind: "filing", subjectId: w.filingId, withPapers: true }),
  withdrawRelease: (v, w) =>
    commands.withdrawRelease(v, w.caseId, { subjectKind: "filing", subjectId: w.filingId, withPapers: true }),
};
