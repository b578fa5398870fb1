import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { forbidden, invalid, notFound } from "@/lib/errors";
import { canGrant, canList } from "./access";
import type { Granted, grantInput } from "./schema";

function permit(viewer: Viewer, caseId: string): void {
  if (!canList(viewer, caseId)) throw notFound("case");
  if (!canGrant(viewer, caseId))
    throw forbidden("Only an attorney of this case names items to people outside the team.");
}

/** The documents on a filing that the viewer sees. */
async function papersOf(tx: Tx, caseId: string, filingId: string): Promise<string[]> {
  const papers = await tx.filingDocument.findMany({
    where: { caseId, filingId, documentId: { not: null } },
    select: { documentId: true },
  });
  const documents = await tx.document.findMany({
    where: { caseId, id: { in: papers.flatMap((p) => p.documentId ?? []) }, sequesteredAt: null },
    select: { id: true },
  });
  return documents.map((d) => d.id);
}

/**
 * Opens one item to a co-counsel or expert. A filing brings its papers. What is protected stays closed to them until
 * they are also in its audience.
 */
export async function grantItem(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof grantInput>,
): Promise<Granted> {
  permit(viewer, caseId);
  const { userId, kind, itemId } = input;
  return audited(viewer, async (tx) => {
    const member = await tx.caseMember.findFirst({
      where: { caseId, userId, revokedAt: null, role: { in: ["co_counsel", "expert"] } },
      select: { id: true },
    });
    if (member === null)
      throw invalid(
        "userId",
        "Choose a co-counsel or expert of this case. The team sees the whole case already.",
      );
    const at = { where: { caseId, id: itemId }, select: { id: true } } as const;
    const item = kind === "filing" ? await tx.filing.findFirst(at) : await tx.document.findFirst(at);
    if (item === null) throw invalid("itemId", "Choose an item of this case.");
    const papers = kind === "filing" ? await papersOf(tx, caseId, itemId) : [];
    await tx.itemGrant.createMany({
      data: [itemId, ...papers].map((id) => ({ caseId, userId, itemId: id, createdById: viewer.userId })),
      skipDuplicates: true,
    });
    return {
      result: { itemId, papers: papers.length },
      caseId,
      events: [
        {
          action: "grant.made",
          subjectKind: kind,
          subjectId: itemId,
          data: { personId: userId, papers },
        },
      ],
    };
  });
}

/** Takes an item back, and with a filing its papers, except those on another filing still named to them. */
export async function withdrawGrant(
  viewer: Viewer,
  caseId: string,
  userId: string,
  itemId: string,
): Promise<{ count: number }> {
  permit(viewer, caseId);
  return audited(viewer, async (tx) => {
    const { count } = await tx.itemGrant.deleteMany({ where: { caseId, userId, itemId } });
    if (count === 0) throw notFound("item");
    const filing = await tx.filing.findFirst({ where: { caseId, id: itemId }, select: { id: true } });
    const papers = filing === null ? [] : await papersOf(tx, caseId, itemId);
    const left = await tx.itemGrant.findMany({ where: { caseId, userId }, select: { itemId: true } });
    const kept = await tx.filingDocument.findMany({
      where: { caseId, documentId: { in: papers }, filingId: { in: left.map((g) => g.itemId) } },
      select: { documentId: true },
    });
    const gone = papers.filter((id) => !kept.some((k) => k.documentId === id));
    const more = await tx.itemGrant.deleteMany({ where: { caseId, userId, itemId: { in: gone } } });
    return {
      result: { count: count + more.count },
      caseId,
      events: [
        {
          action: "grant.withdrawn",
          subjectKind: filing === null ? "document" : "filing",
          subjectId: itemId,
          data: { personId: userId, papers: gone },
        },
      ],
    };
  });
}
