import type { StrangerCalls } from "@/lib/stranger-world";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  getOverview: (v, w) => queries.getOverview(v, w.caseId),
};
