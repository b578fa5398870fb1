import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";
import { submitReportInput } from "./schema";

const nowhere = "00000000-0000-7000-8000-000000000000";

// Lead and reporter may report in their own case; for everyone else the case is not there.
export const calls: StrangerCalls = {
  listReports: (v, w) => queries.listReports(v, w.caseId, {}),
  getReport: (v, w) => queries.getReport(v, w.caseId, nowhere),
  submitReport: (v, w) =>
    v.clientCases.length + v.reporterCases.length > 0
      ? Promise.resolve(null)
      : commands.submitReport(v, w.caseId, submitReportInput.parse({ text: "Something that was lost." })),
  withdrawReport: (v, w) => commands.withdrawReport(v, w.caseId, nowhere, { version: 1 }),
  decideReport: (v, w) =>
    commands.decideReport(v, w.caseId, nowhere, { version: 1, decision: "accepted", note: null }),
};
