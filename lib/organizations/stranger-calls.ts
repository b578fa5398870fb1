import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  listOrganizations: (v) => queries.listOrganizations(v),
  addOrganization: (v) => commands.addOrganization(v, { name: `Intruders of ${v.userId}`, kind: "firm" }),
  // From a name it does not have: the administrator, who may, changes nothing either.
  renameOrganization: (v, w) =>
    commands.renameOrganization(v, w.attorney.organizationId ?? w.filingId, {
      name: `Intruders again of ${v.userId}`,
      from: "Nobody",
    }),
};
