import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  listReleases: (v, w) => queries.listReleases(v, w.caseId, w.filingId),
  releaseToClient: (v, w) =>
    commands.releaseToClient(v, w.caseId, { subjectKind: "filing", subjectId: w.filingId, withPapers: true }),
  withdrawRelease: (v, w) =>
    commands.withdrawRelease(v, w.caseId, { subjectKind: "filing", subjectId: w.filingId, withPapers: true }),
};
