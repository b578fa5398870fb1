import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  getSettings: (v) => queries.getSettings(v),
  chooseSettings: (v) => commands.chooseSettings(v, { confirmDates: true }),
};
