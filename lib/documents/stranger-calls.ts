import type { StrangerCalls } from "@/lib/stranger-world";
import * as clawBack from "./commands/claw-back";
import { openContent } from "./commands/open-content";
import { openDocket } from "./commands/open-docket";
import { readDocument } from "./commands/read-document";
import { askForOcr, readScan } from "./commands/read-scan";
import { removeFiles } from "./commands/remove-files";
import { requeueUnread } from "./commands/requeue-unread";
import { sealDocument } from "./commands/seal-document";
import { sweepFiles } from "./commands/sweep-files";
import { getDocument } from "./queries/get-document";
import { findInDocument, getPageText } from "./queries/get-page-text";
import { listDocuments } from "./queries/list-documents";
import { readUpload } from "./queries/read-upload";

export const calls: StrangerCalls = {
  listDocuments: (v, w) => listDocuments(v, w.caseId, {}),
  getDocument: (v, w) => getDocument(v, w.caseId, w.documentId),
  getPageText: (v, w) => getPageText(v, w.caseId, w.documentId, 1),
  findInDocument: (v, w) => findInDocument(v, w.caseId, w.documentId, "secretword"),
  askForOcr: (v, w) => askForOcr(v, w.caseId, w.documentId),
  readScan: (v, w) => readScan(v, w.caseId, w.documentId, { fromPage: 1, isLast: true }),
  readUpload: (v, w) => readUpload(v, w.uploadId, { caseId: w.caseId }),
  openContent: (v, w) => openContent(v, w.caseId, w.documentId, "view"),
  openDocket: (v, w) => openDocket(v, w.caseId),
  readDocument: (v, w) => readDocument(v, w.caseId, w.documentId, true),
  removeFiles: (v, w) =>
    removeFiles(v, { caseId: w.caseId, documentId: w.documentId, uploads: [w.uploadId] }),
  requeueUnread: (v) => requeueUnread(v),
  sweepFiles: (v) => sweepFiles(v, Date.now(), 0),
  sequesterDocument: (v, w) =>
    clawBack.sequesterDocument(v, w.caseId, w.documentId, { reason: "by a stranger" }),
  restoreDocument: (v, w) => clawBack.restoreDocument(v, w.caseId, w.documentId),
  destroyDocument: (v, w) => clawBack.destroyDocument(v, w.caseId, w.documentId),
  sealDocument: (v, w) => sealDocument(v, w.caseId, w.documentId, { tier: "work_product", audienceId: null }),
};
