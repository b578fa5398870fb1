import type { Prisma } from "@/lib/db/generated/client";
import type { Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import type { LedgerCitation, LedgerClaim, LedgerFact, LedgerHarm } from "../ledger-schema";
import { type CitationStanding, evidenceOf, heldDown, strongest } from "../strength";
import { amountSelect, amountWords, toLine } from "./amounts";
import { type CitationRecord, loadDeclarationStandings, standingOf } from "./citations";
import { loadCitedPapers } from "./cited-documents";
import { readDate } from "./when";

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
>;

const toCitation = (c: LedgerRecord): LedgerCitation => ({
  id: c.id,
  words: "a cited place",
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
  return groups.map((g, i) => ({ ...g, id: String(i), page: null, supports: true }));
}

const SOURCE_FOUND: CitationStanding = { filed: false, declaration: null };
type Within = { tier?: { in: Tier[] } };

/** What the rows of the ledger rest on, by the id of the fact, harm or link in a chain of causes. */
async function readEvidence(
  tx: Tx,
  caseId: string,
  records: readonly LedgerRecord[],
  within: Within,
  subjectIds: readonly string[] | null,
) {
  const ids = (pick: (c: LedgerRecord) => string | null) => [
    ...new Set(records.flatMap((c) => pick(c) ?? [])),
  ];
  const papers = await loadCitedPapers(
    tx,
    caseId,
    ids((c) => c.documentId),
    ids((c) => c.filingId),
  );
  const declarations = await loadDeclarationStandings(
    tx,
    caseId,
    ids((c) => c.declarationId),
  );
  const listed = await tx.sourceCitation.findMany({
    where: {
      caseId,
      ...within,
      subjectKind: { in: ["harm", "fact"] },
      contrary: false,
      ...(subjectIds === null ? {} : { subjectId: { in: [...subjectIds] } }),
    },
    select: { id: true, subjectId: true },
  });
  const sourcesOf = Map.groupBy(listed, (l) => l.subjectId);
  const bySubject = Map.groupBy(
    records.filter((c) => c.supports),
    (c) => c.factId ?? c.harmId ?? c.causeLinkId ?? "",
  );
  const standings = (id: string) => (bySubject.get(id) ?? []).map((c) => standingOf(c, papers, declarations));
  return {
    documents: [...papers.documents.values()],
    citationsOf: (id: string): LedgerCitation[] => [
      ...(bySubject.get(id) ?? []).map(toCitation),
      ...(sourcesOf.get(id) ?? []).map((s) => ({
        id: s.id,
        words: "a listed source",
        documentId: null,
        page: null,
      })),
    ],
    evidence: (id: string) => evidenceOf([...standings(id), ...(sourcesOf.has(id) ? [SOURCE_FOUND] : [])]),
  };
}

const harmSelect = (within: Within) =>
  ({
    id: true,
    text: true,
    category: true,
    timing: true,
    fromDated: true,
    toDated: true,
    evidence: true,
    evidenceAtMost: true,
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
  }) satisfies Prisma.HarmSelect;
type HarmRecord = Prisma.HarmGetPayload<{ select: ReturnType<typeof harmSelect> }>;
type Evidence = Awaited<ReturnType<typeof readEvidence>>;

const toHarm = (h: HarmRecord, { evidence, citationsOf }: Evidence): LedgerHarm => ({
  id: h.id,
  text: h.text,
  category: h.category,
  timing: h.timing,
  from: readDate(h.fromDated),
  to: readDate(h.toDated),
  evidence: heldDown(strongest(h.evidence, evidence(h.id)), h.evidenceAtMost),
  citations: citationsOf(h.id),
  declarationId: h.declarationId,
  amount: h.harmAmounts.map((a) => amountWords(toLine(a, null))).join("; ") || null,
  baselineShare: h.baselineShare,
  recoverable: h.recoverable,
  notRecoverableBecause: h.unrecoverableWhy?.replace(/\.$/, "") ?? null,
  causes: h.causeLinks.map((c) => ({ step: c.step, text: c.text, evidence: evidence(c.id) })),
  redress: h.redress,
  disputed: h.disputedWhere,
});

/** Harms as the matrices judge them: those of a page, or with `ids` null all of them, in the order of their ids. */
export async function loadLedgerHarms(
  tx: Tx,
  caseId: string,
  ids: readonly string[] | null,
  /** Of an export: what lies above its tier proves nothing in it. */
  within: Within = {},
): Promise<LedgerHarm[]> {
  const harms = await tx.harm.findMany({
    where: { caseId, ...within, ...(ids === null ? {} : { id: { in: [...ids] } }) },
    orderBy: { id: "asc" },
    select: harmSelect(within),
  });
  const links = harms.flatMap((h) => h.causeLinks.map((c) => c.id));
  const records = await loadGrouped(tx, caseId, {
    ...within,
    ...(ids === null
      ? { factId: null }
      : { OR: [{ harmId: { in: [...ids] } }, { causeLinkId: { in: links } }] }),
  });
  const evidence = await readEvidence(tx, caseId, records, within, ids);
  return harms.map((h) => toHarm(h, evidence));
}

/** The facts of these ids, as the matrices judge them; which elements they go to is not asked. */
export async function loadLedgerFacts(tx: Tx, caseId: string, ids: readonly string[]): Promise<LedgerFact[]> {
  const facts = await tx.fact.findMany({
    where: { caseId, id: { in: [...ids] } },
    select: { id: true, text: true, dated: true, state: true, evidenceAtMost: true },
  });
  const records = await loadGrouped(tx, caseId, { factId: { in: [...ids] } });
  const { evidence, citationsOf } = await readEvidence(tx, caseId, records, {}, ids);
  return facts.map((f) => ({
    id: f.id,
    text: f.text,
    date: readDate(f.dated),
    state: f.state,
    evidence: heldDown(evidence(f.id), f.evidenceAtMost),
    citations: citationsOf(f.id),
    elementIds: [],
  }));
}

/** The claims of the operative pleading with their elements. */
export async function loadClaims(tx: Tx, caseId: string, within: Within): Promise<LedgerClaim[]> {
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
