import type { Tx } from "@/lib/db/with-viewer";
import type { ExportDeclaration, ExportOutlines } from "../compose-export";
import type { ExportScope } from "../export-schema";
import type { PassageMarks } from "../passages";
import { tiersUpTo } from "../tiers-up-to";
import { loadCitations } from "./citations";

/** Declarations that are held at once with their paragraphs. */
const PAGE = 10;

/** The declarations of a scope with their paragraphs, cites and what they leave unstated, a few at a time. */
export async function loadOutlines(
  tx: Tx,
  caseId: string,
  scope: ExportScope,
  marks: PassageMarks | null,
): Promise<ExportOutlines> {
  const within = { tier: { in: tiersUpTo(scope.tier) } };
  const rows = await tx.declaration.findMany({
    where: { caseId, ...within, ...(scope.declarationId === null ? {} : { id: scope.declarationId }) },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const ids = rows.map((r) => r.id);
  async function* each(): AsyncGenerator<ExportDeclaration> {
    for (let at = 0; at < ids.length; at += PAGE)
      yield* await loadPage(tx, caseId, within, ids.slice(at, at + PAGE), marks);
  }
  return {
    paragraphs: await tx.declarationParagraph.count({
      where: { caseId, ...within, declarationId: { in: ids } },
    }),
    each: each(),
  };
}

async function loadPage(
  tx: Tx,
  caseId: string,
  within: { tier: { in: ReturnType<typeof tiersUpTo> } },
  ids: string[],
  marks: PassageMarks | null,
): Promise<ExportDeclaration[]> {
  const rows = await tx.declaration.findMany({
    where: { caseId, ...within, id: { in: ids } },
    orderBy: { id: "asc" },
    select: { id: true, declarant: true, basis: true, signedAbroad: true },
  });
  const paragraphs = await tx.declarationParagraph.findMany({
    where: { caseId, ...within, declarationId: { in: ids } },
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
    where: { caseId, ...within, declarationId: { in: ids } },
    orderBy: { id: "asc" },
    select: { id: true, text: true, declarationId: true },
  });
  const say = (text: string, factId: string | null, harmId: string | null) =>
    marks?.mark(text, { documentId: null, factId, harmId }) ?? text;
  return rows.map((d) => {
    const mine = paragraphs.filter((p) => p.declarationId === d.id);
    const stated = new Set(mine.map((p) => p.harmId));
    return {
      ...d,
      paragraphs: mine.map((p) => ({
        number: p.number,
        text: say(p.text, p.factId, p.harmId),
        cites: (cited.get(p.factId ?? p.harmId ?? "") ?? []).map((c) => c.words),
      })),
      unstated: harms
        .filter((h) => h.declarationId === d.id && !stated.has(h.id))
        .map((h) => say(h.text, null, h.id)),
    };
  });
}
