import type { StrangerCalls } from "@/lib/stranger-world";
import * as commands from "./commands";
import { addPaper } from "./commands/add-paper";
import { linkFiling, unlinkFiling } from "./commands/link-filing";
import { muteKinds } from "./commands/mute-kinds";
import { sealFiling } from "./commands/seal-filing";
import * as queries from "./queries";
import { compareDocket } from "./queries/compare-docket";
import { getDocket } from "./queries/get-docket";
import { getDocketFrame, getLogFrame } from "./queries/get-docket-frame";
import { getEntryPage } from "./queries/get-entry-page";
import { getMutedKinds } from "./queries/get-muted-kinds";
import { getPrintedDocket } from "./queries/get-printed-docket";
import { listChains } from "./queries/list-chains";
import { listHistory } from "./queries/list-history";
import { proposeFiling } from "./queries/propose-filing";
import { streamDocketCsv } from "./queries/stream-docket-csv";
import { correctFilingInput, logFilingInput } from "./schema";

export const calls: StrangerCalls = {
  listFilings: (v, w) => queries.listFilings(v, w.caseId, {}),
  getFiling: (v, w) => queries.getFiling(v, w.caseId, w.filingId),
  exportFilings: (v, w) => queries.exportFilings(v, w.caseId, {}).next(),
  streamDocketCsv: async (v, w) => new Response(await streamDocketCsv(v, w.caseId, {})).text(),
  compareDocket: (v, w) => compareDocket(v, w.caseId, { from: "2026-01-01", to: "2026-12-31" }),
  getMutedKinds: (v, w) => getMutedKinds(v, w.caseId),
  muteKinds: (v, w) => muteKinds(v, w.caseId, { kinds: ["notice"] }),
  getDocket: (v, w) => getDocket(v, w.caseId, {}),
  getDocketFrame: (v, w) => getDocketFrame(v, w.caseId),
  getLogFrame: (v, w) => getLogFrame(v, w.caseId),
  getEntryPage: (v, w) => getEntryPage(v, w.caseId, w.filingId),
  getPrintedDocket: (v, w) => getPrintedDocket(v, w.caseId, {}),
  listChains: (v, w) => listChains(v, w.caseId),
  listHistory: (v, w) => listHistory(v, w.caseId, w.filingId),
  proposeFiling: (v, w) =>
    proposeFiling(v, w.caseId, { text: "OPPOSITION to 1 Motion", number: 9, filedOn: "2026-06-25" }),
  logFiling: (v, w) =>
    commands.logFiling(
      v,
      w.caseId,
      logFilingInput.parse({ number: 77, filedOn: "2026-06-25", kind: "motion", text: "MOTION to intrude" }),
    ),
  correctFiling: (v, w) =>
    commands.correctFiling(
      v,
      w.caseId,
      w.filingId,
      correctFilingInput.parse({
        version: 1,
        number: 1,
        filedOn: "2026-06-25",
        enteredOn: null,
        servedOn: null,
        kind: "motion",
        motionKind: null,
        text: "MOTION changed",
        state: "normal",
      }),
    ),
  sealFiling: (v, w) =>
    sealFiling(v, w.caseId, w.filingId, { tier: "work_product", audienceId: null, withPapers: true }),
  linkFiling: (v, w) =>
    linkFiling(v, w.caseId, w.filingId, {
      toId: w.secondFilingId,
      kind: "refers_to",
      part: null,
      disposition: null,
    }),
  unlinkFiling: (v, w) => unlinkFiling(v, w.caseId, w.filingId, w.secondFilingId),
  addPaper: (v, w) =>
    addPaper(v, w.caseId, w.filingId, {
      attachment: 1,
      description: "An intruder",
      uploadId: null,
      notHeldReason: "never was",
    }),
};
