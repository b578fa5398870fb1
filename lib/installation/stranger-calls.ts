import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  listInstallationEvents: (v) => queries.listInstallationEvents(v),
  checkInstallationChain: (v) => queries.checkInstallationChain(v),
  listIllustrativeCases: (v) => queries.listIllustrativeCases(v),
  removeIllustrative: (v) => commands.removeIllustrative(v),
};
