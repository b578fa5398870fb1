import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

// The lead and the reporters have threads of their own: there they are no strangers, and the test's case has no message.
export const calls: StrangerCalls = {
  listMessages: (v, w) => queries.listMessages(v, w.caseId, null),
  listThreads: (v, w) => queries.listThreads(v, w.caseId),
  sendMessage: (v, w) =>
    v.clientCases.length + v.reporterCases.length > 0
      ? Promise.resolve(null)
      : commands.sendMessage(v, w.caseId, { reporterId: null, text: "Hello" }),
  readThread: (v, w) => commands.readThread(v, w.caseId, null),
};
