import type { StrangerCalls } from "@/lib/stranger-world";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  getCaseHeader: (v, w) => queries.getCaseHeader(v, w.caseId),
  // Its answer is the viewer's own cases, which the test looks through for the other one's id.
  listCases: (v) => queries.listCases(v),
};
