import type { Prisma } from "@/lib/db/generated/client";
import type { Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import { citeSchema } from "../cite-schema";
import { formatCite } from "../cites";
import { factorIds } from "../claim-matrix";
import type { LedgerCitation, LedgerClaim, LedgerFact, LedgerHarm } from "../ledger-schema";
import { type CitationStanding, evidenceOf, strongest } from "../strength";
import { amountSelect, amountWords, toLine } from "./amounts";
import { type CitationRecord, loadCitationRecords, loadDeclarationStandings, standingOf } from "./citations";
import type { Cited } from "./cited-documents";
import { loadCitedPapers } from "./cited-documents";
import { readDate } from "./when";

export type Ledger = {
  harms: LedgerHarm[];
  facts: LedgerFact[];
  /** Of the operative pleading. */
  claims: LedgerClaim[];
  documents: Cited[];
};

type LedgerRecord = Pick<
  CitationRecord,
  | "id"
  | "factId"
  | "harmId"
  | "causeLinkId"
  | "documentId"
  | "filingId"
  | "declarationId"
  | "page"
  | "supports"
> & { /** Null where citations of one thing were counted as one. */ cite: unknown };

/** Words are made only where a gap asks for them: a ledger may cite fifty thousand places. */
const lazily = (c: LedgerRecord): LedgerCitation => ({
  id: c.id,
  get words() {
    return c.cite === null ? "" : formatCite(citeSchema.parse(c.cite));
  },
  documentId: c.documentId,
  page: c.page,
});

/** A matrix asks what a row rests on, not at which page: fifty cites of one document are one. */
async function loadGrouped(
  tx: Tx,
  caseId: string,
  within: Prisma.FactCitationWhereInput,
): Promise<LedgerRecord[]> {
  const groups = await tx.factCitation.groupBy({
    by: ["factId", "harmId", "causeLinkId", "documentId", "filingId", "declarationId"],
    where: { AND: [{ caseId, supports: true }, within] },
  });
  return groups.map((g, i) => ({ ...g, id: String(i), page: null, supports: true, cite: null }));
}

const SOURCE_FOUND: CitationStanding = { filed: false, declaration: null };
const factorId = {
  balance_of_equities: factorIds.balance,
  public_interest: factorIds.publicInterest,
} as const;

/** The whole ledger as the matrices and the gaps read it; `tiers` leaves out everything of another tier, `eachCite` tells citations of one document apart. */
export async function loadLedger(
  tx: Tx,
  caseId: string,
  { tiers = null, eachCite = false }: { tiers?: readonly Tier[] | null; eachCite?: boolean } = {},
): Promise<Ledger> {
  const within = tiers === null ? {} : { tier: { in: [...tiers] } };
  const all = { where: { caseId, ...within }, orderBy: { id: "asc" } } as const;
  const records: LedgerRecord[] = eachCite
    ? await loadCitationRecords(tx, caseId, within)
    : await loadGrouped(tx, caseId, within);
  const ids = (pick: (c: LedgerRecord) => string | null) => [
    ...new Set(records.flatMap((c) => pick(c) ?? [])),
  ];
  const papers = await loadCitedPapers(
    tx,
    caseId,
    ids((c) => c.documentId),
    ids((c) => c.filingId),
  );
  const harms = await tx.harm.findMany({
    ...all,
    select: {
      id: true,
      text: true,
      category: true,
      timing: true,
      fromDated: true,
      toDated: true,
      evidence: true,
      declarationId: true,
      baselineShare: true,
      recoverable: true,
      unrecoverableWhy: true,
      redress: true,
      disputedWhere: true,
      harmAmounts: { where: within, orderBy: { id: "asc" }, select: amountSelect },
      causeLinks: {
        where: within,
        orderBy: { position: "asc" },
        select: { id: true, step: true, text: true },
      },
    },
  });
  const declarations = await loadDeclarationStandings(tx, caseId, [
    ...ids((c) => c.declarationId),
    ...harms.flatMap((h) => h.declarationId ?? []),
  ]);
  const facts = await tx.fact.findMany({
    ...all,
    select: {
      id: true,
      text: true,
      dated: true,
      state: true,
      factors: true,
      factElements: { select: { elementId: true } },
    },
  });
  const listed = await tx.sourceCitation.findMany({
    where: { caseId, ...within, subjectKind: { in: ["harm", "fact"] }, contrary: false },
    select: { id: true, subjectId: true },
  });
  const sourcesOf = Map.groupBy(listed, (l) => l.subjectId);
  const bySubject = Map.groupBy(
    records.filter((c) => c.supports),
    (c) => c.factId ?? c.harmId ?? c.causeLinkId ?? "",
  );
  const standings = (id: string) => (bySubject.get(id) ?? []).map((c) => standingOf(c, papers, declarations));
  const citationsOf = (id: string): LedgerCitation[] => [
    ...(bySubject.get(id) ?? []).map(lazily),
    ...(sourcesOf.get(id) ?? []).map((s) => ({
      id: s.id,
      words: "a listed source",
      documentId: null,
      page: null,
    })),
  ];
  const evidence = (id: string) =>
    evidenceOf([...standings(id), ...(sourcesOf.has(id) ? [SOURCE_FOUND] : [])]);
  return {
    harms: harms.map((h) => ({
      id: h.id,
      text: h.text,
      category: h.category,
      timing: h.timing,
      from: readDate(h.fromDated),
      to: readDate(h.toDated),
      evidence: strongest(h.evidence, evidence(h.id)),
      citations: citationsOf(h.id),
      declarationId: h.declarationId,
      amount: h.harmAmounts.map((a) => amountWords(toLine(a, null))).join("; ") || null,
      baselineShare: h.baselineShare,
      recoverable: h.recoverable,
      notRecoverableBecause: h.unrecoverableWhy?.replace(/\.$/, "") ?? null,
      causes: h.causeLinks.map((c) => ({ step: c.step, text: c.text, evidence: evidence(c.id) })),
      redress: h.redress,
      disputed: h.disputedWhere,
    })),
    facts: facts.map((f) => ({
      id: f.id,
      text: f.text,
      date: readDate(f.dated),
      state: f.state,
      evidence: evidence(f.id),
      citations: citationsOf(f.id),
      elementIds: [...f.factElements.map((e) => e.elementId), ...f.factors.map((x) => factorId[x])],
    })),
    claims: await loadClaims(tx, caseId, within),
    documents: [...papers.documents.values()],
  };
}

async function loadClaims(tx: Tx, caseId: string, within: { tier?: { in: Tier[] } }): Promise<LedgerClaim[]> {
  const claims = await tx.claim.findMany({
    where: { caseId, ...within, pleading: { operative: true } },
    orderBy: { position: "asc" },
    select: { id: true, title: true, count: true, authorities: true },
  });
  const elements = await tx.claimElement.findMany({
    where: { caseId, ...within, claimId: { in: claims.map((c) => c.id) } },
    orderBy: { position: "asc" },
    select: { id: true, text: true, claimId: true },
  });
  return claims.map((c) => ({
    id: c.id,
    title: c.count === null ? c.title : `${c.count}: ${c.title}`,
    elements: elements.filter((e) => e.claimId === c.id).map(({ id, text }) => ({ id, text })),
    authorities: c.authorities,
  }));
}
