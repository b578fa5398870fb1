import type { Citation } from "./citation-schema";
import type { LedgerCitation, LedgerHarm } from "./ledger-schema";
import type { Harm } from "./schema";

const toCitation = (c: Citation): LedgerCitation => ({
  id: c.id,
  words: c.words,
  documentId: c.documentId,
  page: c.page,
});

/** A harm as the matrices judge it. A listed source counts as a citation of no page. */
export const toLedgerHarm = (h: Harm): LedgerHarm => ({
  id: h.id,
  text: h.text,
  category: h.category,
  timing: h.timing,
  from: h.from,
  to: h.to,
  evidence: h.evidence,
  citations:
    h.citations.length > 0
      ? h.citations.map(toCitation)
      : h.provenance.sources.map((s) => ({ id: s.id, words: s.title, documentId: null, page: null })),
  declarationId: h.declarationId,
  amount: h.amounts.map((a) => a.words).join("; ") || null,
  baselineShare: h.baselineShare,
  recoverable: h.recoverable,
  notRecoverableBecause: h.unrecoverableWhy?.replace(/\.$/, "") ?? null,
  causes: h.causes.map((c) => ({ step: c.step, text: c.text, evidence: c.evidence })),
  redress: h.redress,
  disputed: h.disputedWhere,
});
