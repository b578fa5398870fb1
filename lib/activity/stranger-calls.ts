import type { StrangerCalls } from "@/lib/stranger-world";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  listCaseActivity: (v, w) => queries.listCaseActivity(v, w.caseId),
  listActivity: (v) => queries.listActivity(v),
  checkChain: (v, w) => queries.checkChain(v, w.caseId),
};
