import type { Viewer } from "@/lib/auth/viewer";
import type { Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError } from "@/lib/errors";
import type { CitationInput } from "../citation-schema";
import type { Cite } from "../cite-schema";
import { orderedIds } from "./ordered-ids";

export type Guard = { caseId: string; tier: Tier; audienceId: string | null };
export type Subject =
  | { factId: string }
  | { harmId: string }
  | { causeLinkId: string }
  | { accessIntervalId: string }
  | { governmentActionId: string }
  | { baselineId: string };

/** The page that a cite opens at, where the cite itself names one. */
function pageOf(c: CitationInput): number | null {
  if (c.page !== null) return c.page;
  const cite: Cite = c.cite;
  if (cite.kind === "document" || cite.kind === "exhibit" || cite.kind === "ecf")
    return cite.pages?.from ?? null;
  if (cite.kind === "sealed_pair") return cite.sealed.pages?.from ?? null;
  return cite.kind === "transcript" ? cite.from.page : null;
}

/** Refuses a citation of what is not here, and of a page beyond its document. `at` is the input's path. */
export async function checkCitations(
  tx: Tx,
  caseId: string,
  citations: readonly CitationInput[],
  at: string,
): Promise<void> {
  const tied = await tieCitations(tx, caseId, citations);
  const ids = [...new Set(tied.flatMap((c) => c.documentId ?? []))];
  const documents =
    ids.length === 0
      ? []
      : await tx.document.findMany({
          where: { caseId, id: { in: ids } },
          select: { id: true, title: true, pageCount: true },
        });
  const known = new Map(documents.map((d) => [d.id, d]));
  const fields: Record<string, string> = {};
  tied.forEach((c, i) => {
    if (c.documentId === null) return;
    const document = known.get(c.documentId);
    if (document === undefined) {
      fields[`${at}.${i}.documentId`] = "This document is not on record here. Choose another.";
      return;
    }
    const page = pageOf(c);
    if (page !== null && document.pageCount !== null && page > document.pageCount)
      fields[`${at}.${i}.page`] =
        `Page ${page} lies beyond “${document.title}”, which has ${document.pageCount}. Correct the page.`;
  });
  if (Object.keys(fields).length > 0)
    throw new AppError("invalid", Object.values(fields)[0] ?? "Check the citations.", { fields });
}

/**
 * Ties cites in the courts' form to the docket: "ECF No. 5-4 at 4" to the entry and its paper, "Roe Decl." to the
 * declaration. What is not on record here stays words. A sealed paper is never tied by itself: its row would close.
 */
async function tieToDocket(tx: Tx, caseId: string, c: CitationInput): Promise<CitationInput> {
  const { cite } = c;
  if (cite.kind === "declaration" && c.declarationId === null) {
    const found = await tx.declaration.findMany({
      where: { caseId, audienceId: null, declarant: { equals: cite.declarant, mode: "insensitive" } },
      take: 2,
      select: { id: true },
    });
    const [only] = found;
    return found.length === 1 && only ? { ...c, declarationId: only.id } : c;
  }
  const place = cite.kind === "ecf" ? cite : cite.kind === "sealed_pair" ? cite.public : null;
  if (place === null || c.filingId !== null) return c;
  const entries = await tx.filing.findMany({
    where: { caseId, number: place.entry, audienceId: null },
    take: 2,
    select: { id: true },
  });
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) return c;
  const paper = await tx.filingDocument.findFirst({
    where: { caseId, filingId: entry.id, attachment: place.attachment ?? 0, audienceId: null },
    select: { documentId: true },
  });
  return { ...c, filingId: entry.id, documentId: c.documentId ?? paper?.documentId ?? null };
}

/** The same citations, tied to what is on record here. */
export async function tieCitations(
  tx: Tx,
  caseId: string,
  citations: readonly CitationInput[],
): Promise<CitationInput[]> {
  const tied: CitationInput[] = [];
  for (const c of citations) tied.push(await tieToDocket(tx, caseId, c));
  return tied;
}

/** Puts these citations in the place of those that the subject had. */
export async function writeCitations(
  tx: Tx,
  viewer: Viewer,
  guard: Guard,
  subject: Subject,
  citations: readonly CitationInput[],
): Promise<void> {
  await tx.factCitation.deleteMany({ where: { caseId: guard.caseId, ...subject } });
  if (citations.length === 0) return;
  const tied = await tieCitations(tx, guard.caseId, citations);
  const ids = orderedIds(tied);
  await tx.factCitation.createMany({
    data: tied.map((c, i) => ({
      ...guard,
      ...subject,
      ...(ids[i] === undefined ? {} : { id: ids[i] }),
      cite: c.cite,
      documentId: c.documentId,
      filingId: c.filingId,
      declarationId: c.declarationId,
      sourceId: c.sourceId,
      page: c.documentId === null ? c.page : pageOf(c),
      quote: c.quote,
      supports: c.supports,
      createdById: viewer.userId,
    })),
  });
}
