import type { StrangerCalls } from "@/lib/stranger-world";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  listSourcesOf: async (v, w) => [...(await queries.listSourcesOf(v, w.caseId, [w.harmId, w.claimId]))],
  listSources: (v, w) => queries.listSources(v, w.caseId),
};
