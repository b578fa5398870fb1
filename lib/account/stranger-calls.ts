import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  listSessions: (v) => queries.listSessions(v),
  readDraftKey: (v) => queries.readDraftKey(v),
  endSession: (v, w) => commands.endSession(v, w.filingId),
  endOtherSessions: (v) => commands.endOtherSessions(v, null),
};
