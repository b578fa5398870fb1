import type { StrangerCalls } from "@/lib/stranger-world";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  search: (v) => queries.search(v, { q: "secretword OR secretwrod" }),
};
