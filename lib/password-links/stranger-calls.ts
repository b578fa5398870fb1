import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";

export const calls: StrangerCalls = {
  // Of themselves: the administrator, who may do it to others, changes nothing either.
  makePasswordLink: (v) => commands.makePasswordLink(v, v.userId, { dropsSecondFactor: true }),
  withdrawPasswordLink: (v, w) => commands.withdrawPasswordLink(v, w.attorney.userId),
};
