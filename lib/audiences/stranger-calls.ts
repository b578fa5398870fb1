import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  listAudiences: (v, w) => queries.listAudiences(v, w.caseId),
  openAudience: (v, w) => commands.openAudience(v, w.caseId, { name: "Intruders", tier: "sealed" }),
  addToAudience: (v, w) =>
    commands.addToAudience(v, w.caseId, w.filingId, { userId: v.userId, signedOn: null }),
  removeFromAudience: (v, w) => commands.removeFromAudience(v, w.caseId, w.filingId, w.attorney.userId),
};
