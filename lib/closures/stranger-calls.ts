import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import { countClosures } from "./commands/count-again";
import * as queries from "./queries";

const nobody = "00000000-0000-7000-8000-000000000000";

/** Closures are of the court, not of a case: a stranger of another firm may enter one, and no date of this case moves. */
export const calls: StrangerCalls = {
  listClosures: (v) => queries.listClosures(v),
  recordedClosures: (v) => queries.recordedClosures(v),
  enterClosure: (v) =>
    commands.enterClosure(v, {
      calendar: "scotus",
      kind: "state_holiday",
      closedOn: "2026-06-25",
      why: "to intrude",
      sourceUrl: null,
      keep: [],
      seen: [],
    }),
  countClosures: (v) => countClosures(v),
  withdrawClosure: (v) => commands.withdrawClosure(v, nobody, { reason: "to intrude", keep: [], seen: [] }),
};
