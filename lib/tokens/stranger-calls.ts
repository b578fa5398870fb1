import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  listTokens: (v) => queries.listTokens(v),
  makeToken: (v) => commands.makeToken(v, { name: "A token of one's own" }),
  revokeToken: (v, w) => commands.revokeToken(v, w.filingId),
};
