import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  listGrants: (v, w) => queries.listGrants(v, w.caseId),
  grantItem: (v, w) =>
    commands.grantItem(v, w.caseId, { userId: w.coCounsel.userId, kind: "filing", itemId: w.filingId }),
  withdrawGrant: (v, w) => commands.withdrawGrant(v, w.caseId, w.coCounsel.userId, w.filingId),
};
