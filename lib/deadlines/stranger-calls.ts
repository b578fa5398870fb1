import type { StrangerCalls } from "@/lib/stranger-world";
import { addChain, addDeadlines } from "./commands/add";
import { acknowledgeDeadlines, reassignDeadlines } from "./commands/assign";
import { changeDeadline } from "./commands/change";
import { reopenDeadline, supersedeDeadline, vacateDeadline } from "./commands/close";
import { completeDeadline } from "./commands/complete";
import { confirmDeadline } from "./commands/confirm";
import { extendDeadline } from "./commands/extend";
import { moveDates } from "./commands/move";
import { chooseSupervisor } from "./commands/supervise";
import {
  addDeadlinesInput,
  chainInput,
  changeInput,
  closeInput,
  completeInput,
  extendInput,
  previewInput,
  supersedeInput,
} from "./entry-schema";
import { applyMoves, whatIf } from "./move-schema";
import { listBoard, listDeadlines, listDue, listKeepers } from "./queries/board";
import { getBoardPage } from "./queries/board-page";
import { listChoices } from "./queries/choices";
import { getDeadline } from "./queries/deadline";
import { previewExtension } from "./queries/extension";
import { listLeftBehind, listTriggers, previewMoves, previewMovesEverywhere } from "./queries/moves";
import { previewDeadline } from "./queries/preview";
import { listProposals, proposeFromTrigger } from "./queries/proposals";
import { getReport, streamReportCsv } from "./queries/report";
import { getSupervision } from "./queries/supervision";
import { getWhatIfPage } from "./queries/what-if-page";

const close = { version: 1, reason: "to intrude" };
const extend = extendInput.parse({
  version: 1,
  orderText: "an order to intrude",
  effect: { kind: "names_date", date: "2026-12-01" },
});

export const calls: StrangerCalls = {
  listBoard: (v) => listBoard(v, { state: "all" }),
  listDeadlines: (v, w) => listDeadlines(v, w.caseId, { state: "all" }),
  listDue: (v) => listDue(v, { until: "2099-12-31" }),
  listChoices: (v, w) => listChoices(v, w.caseId),
  getWhatIfPage: (v, w) => getWhatIfPage(v, w.caseId),
  getReport: (v, w) => getReport(v, { case: w.caseId }),
  streamReportCsv: async (v, w) => new Response(await streamReportCsv(v, { case: w.caseId })).text(),
  getBoardPage: (v, w) => getBoardPage(v, w.caseId, { state: "all" }),
  listKeepers: (v, w) => listKeepers(v, w.caseId),
  getDeadline: (v, w) => getDeadline(v, w.caseId, w.deadlineId),
  previewExtension: (v, w) => previewExtension(v, w.caseId, w.deadlineId, extend),
  previewDeadline: (v, w) =>
    previewDeadline(
      v,
      w.caseId,
      previewInput.parse({
        how: { kind: "internal", deadlineId: w.deadlineId, lead: { n: 3, unit: "days" } },
      }),
    ),
  previewMoves: (v, w) => previewMoves(v, w.caseId, whatIf.parse({})),
  listLeftBehind: (v) => listLeftBehind(v),
  previewMovesEverywhere: (v) => previewMovesEverywhere(v, whatIf.parse({})),
  getSupervision: (v, w) => getSupervision(v, w.caseId),
  chooseSupervisor: (v, w) => chooseSupervisor(v, w.caseId, { userId: null }),
  listTriggers: (v, w) => listTriggers(v, w.caseId),
  listProposals: (v, w) => listProposals(v, w.caseId, w.filingId),
  proposeFromTrigger: (v, w) =>
    proposeFromTrigger(v, w.caseId, {
      trigger: "judgment_entered",
      on: "2026-06-25",
      time: null,
      serviceMethod: null,
    }),
  addDeadlines: (v, w) =>
    addDeadlines(
      v,
      w.caseId,
      addDeadlinesInput.parse({
        deadlines: [{ title: "Intrude", side: "ours", how: { kind: "fixed", dueOn: "2026-12-01" } }],
      }),
    ),
  addChain: (v, w) =>
    addChain(
      v,
      w.caseId,
      w.deadlineId,
      chainInput.parse({ links: [{ name: "Draft", lead: { n: 3, unit: "days" } }] }),
    ),
  changeDeadline: (v, w) =>
    changeDeadline(
      v,
      w.caseId,
      w.deadlineId,
      changeInput.parse({
        version: 1,
        title: "Intruded",
        side: "ours",
        dueOn: "2026-12-01",
        dueTime: null,
        printedOn: null,
        reason: "to intrude",
      }),
    ),
  completeDeadline: (v, w) =>
    completeDeadline(
      v,
      w.caseId,
      w.deadlineId,
      completeInput.parse({ version: 1, completedOn: "2026-06-24", filingId: w.filingId }),
    ),
  extendDeadline: (v, w) => extendDeadline(v, w.caseId, w.deadlineId, extend),
  vacateDeadline: (v, w) => vacateDeadline(v, w.caseId, w.deadlineId, closeInput.parse(close)),
  supersedeDeadline: (v, w) => supersedeDeadline(v, w.caseId, w.deadlineId, supersedeInput.parse(close)),
  reopenDeadline: (v, w) => reopenDeadline(v, w.caseId, w.deadlineId, closeInput.parse(close)),
  confirmDeadline: (v, w) => confirmDeadline(v, w.caseId, w.deadlineId, { version: 1 }),
  reassignDeadlines: (v, w) => reassignDeadlines(v, { ids: [w.deadlineId], ownerId: v.userId }),
  acknowledgeDeadlines: (v, w) => acknowledgeDeadlines(v, { ids: [w.deadlineId] }),
  moveDates: (v, w) =>
    moveDates(
      v,
      w.caseId,
      applyMoves.parse({
        moves: [{ subject: "own", id: w.deadlineId, from: null, to: "2026-12-01" }],
        reason: "to intrude",
        seen: [],
      }),
    ),
};
