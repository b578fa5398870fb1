import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  listNotesOf: async (v, w) => [...(await queries.listNotesOf(v, w.caseId, [w.claimId, w.filingId]))],
  writeNote: (v, w) =>
    commands.writeNote(v, w.caseId, { subjectKind: "claim", subjectId: w.claimId, text: "Intrusion" }),
};
