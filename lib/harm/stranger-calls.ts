import type { StrangerCalls } from "@/lib/stranger-world";
import * as facts from "./queries/facts";
import * as harms from "./queries/harms";
import * as summary from "./queries/summary";
import * as timeline from "./queries/timeline";

export const calls: StrangerCalls = {
  listHarms: (v, w) => harms.listHarms(v, w.caseId, {}),
  countHarms: (v, w) => harms.countHarms(v, w.caseId, {}),
  getHarm: (v, w) => harms.getHarm(v, w.caseId, w.harmId),
  listHarmRevisions: (v, w) => harms.listHarmRevisions(v, w.caseId, w.harmId),
  listFacts: (v, w) => facts.listFacts(v, w.caseId, {}),
  getFact: (v, w) => facts.getFact(v, w.caseId, w.factId),
  listFactRevisions: (v, w) => facts.listFactRevisions(v, w.caseId, w.factId),
  getHarmSummary: (v, w) => summary.getHarmSummary(v, w.caseId),
  getHarmGlance: (v, w) => summary.getHarmGlance(v, w.caseId),
  getTimeline: (v, w) => timeline.getTimeline(v, w.caseId),
};
