import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";
import { inviteInput } from "./schema";

export const calls: StrangerCalls = {
  listInvitations: (v) => queries.listInvitations(v),
  invitePerson: (v, w) =>
    commands.invitePerson(
      v,
      inviteInput.parse({
        email: w.attorney.email,
        name: "Intruder",
        organizationId: w.attorney.organizationId,
        caseId: w.caseId,
        role: "attorney",
      }),
    ),
  withdrawInvitation: (v, w) => commands.withdrawInvitation(v, w.filingId),
};
