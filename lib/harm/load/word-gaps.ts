import type { Tx } from "@/lib/db/with-viewer";
import { citeSchema } from "../cite-schema";
import { formatCite } from "../cites";
import {
  beyondCite,
  type Gap,
  missingCite,
  troubledCite,
  troubleOfKind,
  uncitedFact,
  undatedFact,
  unprovedElement,
  unprovedHarm,
  untoldHarm,
} from "../gaps";
import type { FoundGap, GapScope, RowKind } from "./find-gaps";
import { readDate } from "./when";

type Claim = { id: string; title: string; elements: readonly { id: string; text: string }[] };

/** Gaps of one kind in words. What is not visible any more is left out. */
export async function wordGaps(
  tx: Tx,
  kind: RowKind,
  rows: readonly FoundGap[],
  scope: GapScope,
  claims: readonly Claim[],
): Promise<{ gap: Gap; at: FoundGap }[]> {
  if (rows.length === 0) return [];
  const { caseId } = scope;
  if (kind === "element_without_proof") return wordElements(tx, rows, caseId, claims);
  const subjects = rows.map((r) => r.subject);
  const harms = await tx.harm.findMany({
    where: { caseId, id: { in: subjects } },
    select: {
      id: true,
      text: true,
      category: true,
      timing: true,
      fromDated: true,
      recoverable: true,
      redress: true,
      _count: { select: { causeLinks: true } },
    },
  });
  const facts = await tx.fact.findMany({
    where: { caseId, id: { in: subjects } },
    select: { id: true, text: true },
  });
  const harmOf = new Map(harms.map((h) => [h.id, h]));
  const factOf = new Map(facts.map((f) => [f.id, f]));
  const word = kind.startsWith("cites_") || kind === "page_beyond_document";
  const cites = word ? await wordCites(tx, kind, rows, scope) : null;
  return rows.flatMap((at) => {
    const [harm, fact] = [harmOf.get(at.subject), factOf.get(at.subject)];
    const row = harm ?? fact;
    if (row === undefined) return [];
    const subject = { noun: harm ? ("harm" as const) : ("fact" as const), id: row.id, text: row.text };
    const gap =
      cites !== null
        ? cites(at, subject)
        : kind === "harm_incomplete" && harm
          ? untoldHarm({ ...harm, from: readDate(harm.fromDated), causes: harm._count.causeLinks })
          : kind === "harm_without_evidence"
            ? unprovedHarm(row)
            : kind === "fact_without_date"
              ? undatedFact(row)
              : uncitedFact(row);
    return gap === null ? [] : [{ gap, at }];
  });
}

async function wordCites(tx: Tx, kind: RowKind, rows: readonly FoundGap[], scope: GapScope) {
  const records = await tx.factCitation.findMany({
    where: { caseId: scope.caseId, id: { in: rows.map((r) => r.ref) } },
    select: { id: true, cite: true, documentId: true, page: true },
  });
  const byId = new Map(records.map((r) => [r.id, r]));
  const documents = new Map(scope.documents.map((d) => [d.id, d]));
  return (at: FoundGap, subject: Gap["subject"]): Gap | null => {
    const record = byId.get(at.ref);
    if (record === undefined) return null;
    const cite = { id: record.id, words: formatCite(citeSchema.parse(record.cite)) };
    const document = record.documentId === null ? undefined : documents.get(record.documentId);
    if (kind === "cites_missing_document") return missingCite(subject, cite);
    if (kind === "page_beyond_document")
      return document?.pages == null || record.page === null
        ? null
        : beyondCite(
            subject,
            { ...cite, page: record.page },
            { title: document.title, pages: document.pages },
          );
    const trouble = troubleOfKind(kind);
    if (trouble === null) return null;
    const next =
      trouble === "superseded" && document?.supersededById
        ? documents.get(document.supersededById)
        : undefined;
    return troubledCite(subject, cite, document?.title ?? "The entry", trouble, next?.title ?? null);
  };
}

async function wordElements(tx: Tx, rows: readonly FoundGap[], caseId: string, claims: readonly Claim[]) {
  const touched = await tx.factElement.findMany({
    where: { caseId, elementId: { in: rows.map((r) => r.ref) } },
    distinct: ["elementId"],
    select: { elementId: true },
  });
  const has = new Set(touched.map((t) => t.elementId));
  return rows.flatMap((at) => {
    const claim = claims.find((c) => c.id === at.subject);
    if (claim === undefined) return [];
    const element = claim.elements.find((e) => e.id === at.ref);
    const gap = unprovedElement(
      claim,
      element === undefined ? null : { ...element, touched: has.has(element.id) },
    );
    return [{ gap, at }];
  });
}
