import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  getPublicEntries: (v, w) => queries.getPublicEntries(v, w.caseId),
  choosePublicEntries: (v, w) => commands.choosePublicEntries(v, w.caseId, { releasedAsLogged: true }),
};
