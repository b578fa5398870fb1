import { createHash } from "node:crypto";
import { type CourtDate, toDbDate } from "@/lib/dates/court-date";
import { orderByDate } from "@/lib/dates/uncertain-date";
import type { Tx } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { claimMatrix } from "../claim-matrix";
import { composeExport, type ExportDeclaration, type ExportFact } from "../compose-export";
import { bannerWords, type ExportDocument, type ExportScope, exportKindWords } from "../export-schema";
import { harmMatrix } from "../proof-matrix";
import { tiersUpTo } from "../tiers-up-to";
import { loadCitations } from "./citations";
import { loadLedger } from "./ledger";
import { readDate } from "./when";

/** SHA-256 of a document's canonical JSON: keys in their order, whatever the database does to it. */
export function hashOf(value: unknown): string {
  const canonical = (v: unknown): unknown =>
    Array.isArray(v)
      ? v.map(canonical)
      : typeof v === "object" && v !== null
        ? Object.fromEntries(
            Object.entries(v)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([k, x]) => [k, canonical(x)]),
          )
        : v;
  return createHash("sha256")
    .update(JSON.stringify(canonical(value)))
    .digest("hex");
}

async function loadFacts(tx: Tx, caseId: string, scope: ExportScope): Promise<ExportFact[]> {
  const within = { tier: { in: tiersUpTo(scope.tier) } };
  const rows = await tx.fact.findMany({
    where: {
      caseId,
      ...within,
      ...(scope.from === null
        ? {}
        : {
            OR: [
              { latestOn: { gte: toDbDate(scope.from) } },
              { latestOn: null, earliestOn: { gte: toDbDate(scope.from) } },
            ],
          }),
      ...(scope.to === null ? {} : { earliestOn: { lte: toDbDate(scope.to) } }),
    },
    orderBy: [{ earliestOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    select: {
      id: true,
      text: true,
      dated: true,
      state: true,
      factElements: { where: within, select: { elementId: true } },
    },
  });
  // A citation closes with what it cites: one above the tier stays out, whatever the fact is.
  const cited = await loadCitations(tx, caseId, { ...within, factId: { in: rows.map((r) => r.id) } });
  const elements = await tx.claimElement.findMany({
    where: { caseId, ...within },
    select: { id: true, claimId: true },
  });
  const claims = await tx.claim.findMany({ where: { caseId, ...within }, select: { id: true, title: true } });
  const titleOf = new Map(claims.map((c) => [c.id, c.title]));
  const claimOf = new Map(elements.map((e) => [e.id, titleOf.get(e.claimId)]));
  const facts = rows.map((r) => ({
    id: r.id,
    text: r.text,
    date: readDate(r.dated),
    state: r.state,
    cites: (cited.get(r.id) ?? []).filter((c) => c.supports).map((c) => ({ words: c.words, quote: c.quote })),
    claims: [...new Set(r.factElements.flatMap((e) => claimOf.get(e.elementId) ?? []))],
  }));
  const dated = facts.flatMap((f) => (f.date === null ? [] : [{ id: f.id, date: f.date, fact: f }]));
  return [...orderByDate(dated).map((d) => d.fact), ...facts.filter((f) => f.date === null)];
}

async function loadOutlines(tx: Tx, caseId: string, scope: ExportScope): Promise<ExportDeclaration[]> {
  const within = { tier: { in: tiersUpTo(scope.tier) } };
  const rows = await tx.declaration.findMany({
    where: { caseId, ...within },
    orderBy: { id: "asc" },
    select: { id: true, declarant: true, basis: true, signedAbroad: true },
  });
  const paragraphs = await tx.declarationParagraph.findMany({
    where: { caseId, ...within, declarationId: { in: rows.map((r) => r.id) } },
    orderBy: { number: "asc" },
    select: { declarationId: true, number: true, text: true, factId: true, harmId: true },
  });
  const cited = await loadCitations(tx, caseId, {
    ...within,
    OR: [
      { factId: { in: paragraphs.flatMap((p) => p.factId ?? []) } },
      { harmId: { in: paragraphs.flatMap((p) => p.harmId ?? []) } },
    ],
  });
  const harms = await tx.harm.findMany({
    where: { caseId, ...within, declarationId: { not: null } },
    select: { id: true, text: true, declarationId: true },
  });
  return rows.map((d) => {
    const mine = paragraphs.filter((p) => p.declarationId === d.id);
    return {
      ...d,
      paragraphs: mine.map((p) => ({
        number: p.number,
        text: p.text,
        cites: (cited.get(p.factId ?? p.harmId ?? "") ?? []).map((c) => c.words),
      })),
      unstated: harms
        .filter((h) => h.declarationId === d.id && !mine.some((p) => p.harmId === h.id))
        .map((h) => h.text),
    };
  });
}

/** One export as a document: only rows of the chosen tier or more open ones are ever read for it. */
export async function loadExport(
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  asOf: CourtDate,
): Promise<ExportDocument> {
  const legalCase = await tx.case.findUnique({
    where: { id: caseId },
    select: {
      captionShort: true,
      captionFull: true,
      courtName: true,
      docketNumberRaw: true,
      isIllustrative: true,
    },
  });
  if (legalCase === null) throw notFound("case");
  const needs = (...kinds: ExportScope["kind"][]) => kinds.includes(scope.kind);
  const ledger = needs("proof_matrix")
    ? await loadLedger(tx, caseId, { tiers: tiersUpTo(scope.tier) })
    : null;
  const blocks = composeExport(scope, {
    facts: needs("chronology", "facts_numbered", "facts_narrative") ? await loadFacts(tx, caseId, scope) : [],
    declarations: needs("declaration_outline") ? await loadOutlines(tx, caseId, scope) : [],
    harms: ledger === null ? [] : harmMatrix(ledger.harms),
    claims:
      ledger === null
        ? []
        : claimMatrix(ledger.claims, ledger.facts).map((c) => ({
            title: c.title,
            elements: c.elements.map((e) => ({ text: e.text, strength: e.strength, facts: e.facts.length })),
          })),
  });
  return {
    kind: scope.kind,
    title: exportKindWords[scope.kind],
    caption: legalCase.captionFull ?? legalCase.captionShort,
    court: legalCase.courtName,
    docketNumber: legalCase.docketNumberRaw,
    banner: bannerWords[scope.banner],
    asOf,
    illustrative: legalCase.isIllustrative,
    blocks,
  };
}
