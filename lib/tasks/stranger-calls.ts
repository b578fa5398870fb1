import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import * as queries from "./queries";
import { addTaskInput } from "./schema";

export const calls: StrangerCalls = {
  listTasks: (v, w) => queries.listTasks(v, w.caseId, {}),
  getTask: (v, w) => queries.getTask(v, w.caseId, w.claimId),
  listTeam: async (v, w) => {
    // The client's lead knows by name who works for them; no id of a row of the case is in it.
    await queries.listTeam(v, w.caseId);
  },
  addTask: (v, w) => commands.addTask(v, w.caseId, addTaskInput.parse({ title: "Intrude" })),
  editTask: (v, w) =>
    commands.editTask(v, w.caseId, w.claimId, {
      version: 1,
      title: "Intrude",
      dueOn: null,
      ownerId: null,
      state: "done",
    }),
};
