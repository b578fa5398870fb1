import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  listClientCases: (v) => queries.listClientCases(v),
  getClientStatus: (v, w) => queries.getClientStatus(v, w.caseId),
  previewClientStatus: (v, w) => queries.previewClientStatus(v, w.caseId),
  getClientWords: (v, w) => queries.getClientWords(v, w.caseId),
  setClientWords: (v, w) =>
    commands.setClientWords(v, w.caseId, { version: 1, stage: "ended", next: null, needed: null }),
};
