import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";
import { outsideServiceInput } from "./schema";

export const calls: StrangerCalls = {
  listWorklist: (v, w) => queries.listWorklist(v, { case: w.caseId }),
  assignFetcher: (v, w) => commands.assignFetcher(v, w.caseId, w.filingId, { fetcherId: null }),
  takeFreeLook: (v, w) => commands.takeFreeLook(v, w.caseId, w.filingId),
  correctOutsideService: (v, w) =>
    commands.correctOutsideService(
      v,
      w.caseId,
      w.filingId,
      outsideServiceInput.parse({ title: "Sealed motion", servedOn: "2026-06-25", method: "mail" }),
    ),
  recordOutsideService: (v, w) =>
    commands.recordOutsideService(
      v,
      w.caseId,
      outsideServiceInput.parse({
        title: "Sealed motion",
        servedOn: "2026-06-25",
        method: "mail",
        filingId: w.filingId,
      }),
    ),
};
