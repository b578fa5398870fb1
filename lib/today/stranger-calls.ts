import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  getToday: (v) => queries.getToday(v),
  markLooked: async (v, w) => {
    // Co-counsel are in the case and may note that they looked; it is kept in a row of their own.
    if (v === w.coCounsel) return null;
    return commands.markLooked(v, { caseIds: [w.caseId] });
  },
};
