import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";
import { setPostureInput } from "./schema";

export const calls: StrangerCalls = {
  getPosture: (v, w) => queries.getPosture(v, w.caseId),
  setPosture: (v, w) =>
    commands.setPosture(v, w.caseId, "tro", setPostureInput.parse({ version: null, state: "granted" })),
};
