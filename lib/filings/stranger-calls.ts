import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";
import { correctFilingInput, logFilingInput } from "./schema";

export const calls: StrangerCalls = {
  listFilings: (v, w) => queries.listFilings(v, w.caseId, {}),
  getFiling: (v, w) => queries.getFiling(v, w.caseId, w.filingId),
  logFiling: (v, w) =>
    commands.logFiling(
      v,
      w.caseId,
      logFilingInput.parse({ number: 77, filedOn: "2026-06-25", kind: "motion", text: "MOTION to intrude" }),
    ),
  correctFiling: (v, w) =>
    commands.correctFiling(
      v,
      w.caseId,
      w.filingId,
      correctFilingInput.parse({
        version: 1,
        number: 1,
        filedOn: "2026-06-25",
        enteredOn: null,
        servedOn: null,
        kind: "motion",
        motionKind: null,
        text: "MOTION changed",
        state: "normal",
      }),
    ),
};
