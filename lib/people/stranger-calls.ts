import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";

export const calls: StrangerCalls = {
  listPeople: (v) => queries.listPeople(v),
  getPerson: (v, w) => queries.getPerson(v, w.attorney.userId),
  listCaseOptions: (v) => queries.listCaseOptions(v),
  listMembers: (v, w) => queries.listMembers(v, w.caseId),
  // The role they have already: the administrator, who may, changes nothing either.
  setRole: (v, w) => commands.setRole(v, w.reporter.userId, w.caseId, { role: "client_reporter" }),
  endRole: (v, w) => commands.endRole(v, w.stranger.userId, w.caseId),
  revokePerson: (v, w) => commands.revokePerson(v, w.paralegal.userId),
  restorePerson: (v, w) => commands.restorePerson(v, w.paralegal.userId),
  // From a name nobody has: the administrator, who may, changes nothing either.
  renamePerson: (v, w) => commands.renamePerson(v, w.attorney.userId, { name: "Intruder", from: "Nobody" }),
  setAdministrator: (v, w) => commands.setAdministrator(v, w.expert.userId, { administers: false }),
};
