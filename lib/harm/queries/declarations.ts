import type { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { citeOf } from "@/lib/filings/words";
import { canRead, canRecord } from "../access";
import { jurat } from "../declaration";
import type { Declaration, DeclarationRow, ResolvedCites, resolveInput } from "../declaration-schema";
import { loadAttachments } from "../load/attachments";
import { loadExhibits, loadSignedPage } from "../load/declaration-parts";
import { loadRevisions } from "../load/revisions";
import { resolveDraftCites } from "../resolve-cites";
import type { HarmRevision } from "../schema";

const select = {
  id: true,
  title: true,
  declarant: true,
  basis: true,
  signedAbroad: true,
  signedOn: true,
  signedWhere: true,
  filingId: true,
  documentId: true,
  exhibitOrder: true,
  tier: true,
  audienceId: true,
  version: true,
} as const;

async function labelsOf(tx: Tx, caseId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.filing.findMany({
    where: { caseId, id: { in: [...ids] } },
    select: { id: true, number: true, kind: true },
  });
  return new Map(rows.map((r) => [r.id, citeOf(r)]));
}

/** The declarations of a case by declarant, drafts and filed ones. */
export async function listDeclarations(viewer: Viewer, caseId: string): Promise<DeclarationRow[]> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const rows = await tx.declaration.findMany({
      where: { caseId },
      orderBy: { id: "asc" },
      take: 500,
      select: { ...select, _count: { select: { declarationParagraphs: true } } },
    });
    const labels = await labelsOf(
      tx,
      caseId,
      rows.flatMap((r) => r.filingId ?? []),
    );
    return rows.map(({ filingId, signedOn, _count, exhibitOrder: _, ...r }) => {
      const label = filingId === null ? undefined : labels.get(filingId);
      return {
        ...r,
        signedOn: signedOn && fromDbDate(signedOn),
        filedAs: filingId === null || label === undefined ? null : { id: filingId, label },
        paragraphs: _count.declarationParagraphs,
      };
    });
  });
}

/** One declaration with its paragraphs, its closing words, and what its signed page lacks. */
export async function getDeclaration(
  viewer: Viewer,
  caseId: string,
  declarationId: string,
): Promise<Declaration> {
  if (!canRead(viewer, caseId)) throw notFound("declaration");
  return withViewer(viewer, async (tx) => {
    const found = await tx.declaration.findFirst({ where: { id: declarationId, caseId }, select });
    if (found === null) throw notFound("declaration");
    const { exhibitOrder: _, ...row } = found;
    const open = await tx.declarationParagraph.findMany({
      where: { caseId, declarationId },
      orderBy: { number: "asc" },
      select: { id: true, text: true, factId: true, harmId: true },
    });
    // Counted among those that are open to the viewer: a number left out would tell of one that is not.
    const paragraphs = open.map((p, i) => ({ ...p, number: i + 1 }));
    const exhibits = await loadExhibits(tx, caseId, paragraphs, found);
    const labels = await labelsOf(tx, caseId, row.filingId === null ? [] : [row.filingId]);
    const signedOn = row.signedOn && fromDbDate(row.signedOn);
    const label = row.filingId === null ? undefined : labels.get(row.filingId);
    return {
      ...row,
      caseId,
      signedOn,
      filedAs: row.filingId === null || label === undefined ? null : { id: row.filingId, label },
      paragraphs,
      jurat: jurat(row.signedAbroad ? "outside_us" : "within_us", signedOn, row.signedWhere),
      signedPage: await loadSignedPage(tx, caseId, row.documentId, row.signedAbroad),
      exhibits,
      exhibitOrder: exhibits.map((e) => e.documentId),
      can: { edit: canRecord(viewer, caseId) },
    };
  });
}

/** The drafts of a declaration before the one that stands, latest first. */
export async function listDeclarationRevisions(
  viewer: Viewer,
  caseId: string,
  declarationId: string,
): Promise<HarmRevision[]> {
  const now = await getDeclaration(viewer, caseId, declarationId);
  return withViewer(viewer, async (tx) => (await loadRevisions(tx, caseId, [now]))[0]?.revisions ?? []);
}

/** A draft's cites to exhibits and declarations as the docket calls them now, and what would still break. */
export async function resolveCites(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof resolveInput>,
): Promise<ResolvedCites> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) =>
    resolveDraftCites(input.text, await loadAttachments(tx, caseId, input.filingId)),
  );
}
