import type { StrangerCalls } from "@/lib/stranger-world";
import * as decide from "./commands/decide";
import * as proposals from "./commands/proposals";
import * as receive from "./commands/receive";
import * as undo from "./commands/undo-proposal";
import * as queries from "./queries";
import { acceptInput } from "./schema";

/** An id that names nothing: what is not open and what is not there answer alike. */
const NOTHING = "00000000-0000-4000-8000-000000000000";

export const calls: StrangerCalls = {
  listImports: (v, w) => queries.listImports(v, w.caseId),
  getImport: (v, w) => queries.getImport(v, w.caseId, NOTHING),
  listProposals: (v, w) => queries.listProposals(v, w.caseId, { filingId: w.filingId }),
  openRawFile: (v, w) => queries.openRawFile(v, w.caseId, NOTHING, NOTHING),
  listSourcesOfEntry: (v, w) => queries.listSourcesOfEntry(v, w.caseId, w.filingId),
  receiveSources: (v, w) =>
    receive.receiveSources(v, w.caseId, { channel: "upload", files: [], reason: null }),
  bringImport: (v, w) => receive.bringImport(v, w.caseId, { uploadIds: [w.uploadId] }),
  bringElsewhere: (v, w) =>
    receive.bringElsewhere(v, w.caseId, NOTHING, { fileId: NOTHING, toCaseId: w.caseId }),
  acceptImport: (v, w) => decide.acceptImport(v, w.caseId, NOTHING, acceptInput.parse({ planKey: "" })),
  enterNotice: (v, w) => decide.enterNotice(v, w.caseId, NOTHING),
  discardImport: (v, w) => decide.discardImport(v, w.caseId, NOTHING),
  undoImport: (v, w) => decide.undoImport(v, w.caseId, NOTHING),
  decideProposal: (v, w) =>
    proposals.decideProposal(v, w.caseId, NOTHING, {
      decision: "dismiss",
      data: null,
      ownerId: null,
      backupId: null,
      deadlineId: null,
    }),
  undoProposal: (v, w) => undo.undoProposal(v, w.caseId, NOTHING),
  confirmEntry: (v, w) => proposals.confirmEntry(v, w.caseId, w.filingId),
};
