import type { z } from "zod";
import { type AuditEntry, audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { canRelease } from "@/lib/cases/access";
import { now } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, forbidden, notFound } from "@/lib/errors";
import type { ReleasableKind, Released, releaseInput } from "./schema";

type Mark = { releasedAt: Date; releasedById: string } | { releasedAt: null; releasedById: null };
type Row = { audienceId: string | null; sealed: boolean };

/** The row as the viewer sees it; null when they do not. */
async function find(tx: Tx, kind: ReleasableKind, caseId: string, id: string): Promise<Row | null> {
  const at = { where: { caseId, id }, select: { audienceId: true } } as const;
  const plain = (row: { audienceId: string | null } | null) => row && { ...row, sealed: false };
  switch (kind) {
    case "filing": {
      const row = await tx.filing.findFirst({ where: { caseId, id }, select: { audienceId: true } });
      return plain(row);
    }
    case "document": {
      const row = await tx.document.findFirst({
        where: { caseId, id },
        select: { audienceId: true, sequesteredAt: true },
      });
      return row && { audienceId: row.audienceId, sealed: row.sequesteredAt !== null };
    }
    case "deadline":
      return plain(await tx.deadline.findFirst(at));
    case "hearing":
      return plain(await tx.hearing.findFirst(at));
    case "claim":
      return plain(await tx.claim.findFirst(at));
    case "fact":
      return plain(await tx.fact.findFirst(at));
    case "harm":
      return plain(await tx.harm.findFirst(at));
    case "posture":
      return plain(await tx.postureItem.findFirst(at));
    case "party":
      return plain(await tx.party.findFirst(at));
    case "government_action":
      return plain(await tx.governmentAction.findFirst(at));
  }
}

async function mark(tx: Tx, kind: ReleasableKind, caseId: string, id: string, data: Mark): Promise<void> {
  const at = { where: { caseId, id }, data };
  switch (kind) {
    case "filing":
      await tx.filing.updateMany(at);
      await tx.filingDocument.updateMany({ where: { caseId, filingId: id, audienceId: null }, data });
      await tx.filingParty.updateMany({ where: { caseId, filingId: id, audienceId: null }, data });
      return;
    case "document":
      await tx.document.updateMany(at);
      await tx.documentPage.updateMany({ where: { caseId, documentId: id, audienceId: null }, data });
      return;
    case "deadline":
      await tx.deadline.updateMany(at);
      return;
    case "hearing":
      await tx.hearing.updateMany(at);
      return;
    case "claim":
      await tx.claim.updateMany(at);
      return;
    case "fact":
      await tx.fact.updateMany(at);
      return;
    case "harm":
      await tx.harm.updateMany(at);
      return;
    case "posture":
      await tx.postureItem.updateMany(at);
      return;
    case "party":
      await tx.party.updateMany(at);
      return;
    case "government_action":
      await tx.governmentAction.updateMany(at);
  }
}

/** The papers of an entry that may be opened with it. A sealed one stays closed, whatever the entry is. */
async function openPapers(tx: Tx, caseId: string, filingId: string): Promise<string[]> {
  const papers = await tx.filingDocument.findMany({
    where: { caseId, filingId, documentId: { not: null } },
    select: { documentId: true },
  });
  const documents = await tx.document.findMany({
    where: {
      caseId,
      id: { in: papers.flatMap((p) => p.documentId ?? []) },
      audienceId: null,
      sequesteredAt: null,
    },
    select: { id: true },
  });
  return documents.map((d) => d.id);
}

async function change(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof releaseInput>,
  open: boolean,
): Promise<Released> {
  const { subjectKind, subjectId } = input;
  return audited(viewer, async (tx) => {
    const row = await find(tx, subjectKind, caseId, subjectId);
    if (row === null) throw notFound("item");
    if (!canRelease(viewer, caseId))
      throw forbidden("Only an attorney of this case decides what the client sees.");
    if (open && (row.audienceId !== null || row.sealed)) {
      throw new AppError("invalid", "This is protected and cannot be released to the client.");
    }
    const data: Mark = open
      ? { releasedAt: now(), releasedById: viewer.userId }
      : { releasedAt: null, releasedById: null };
    const papers =
      subjectKind === "filing" && (input.withPapers || !open) ? await openPapers(tx, caseId, subjectId) : [];
    const items: [ReleasableKind, string][] = [
      [subjectKind, subjectId],
      ...papers.map((id): [ReleasableKind, string] => ["document", id]),
    ];
    const events: AuditEntry[] = [];
    for (const [kind, id] of items) {
      // The database marks the record of a release as ended when the row closes, by whom and when.
      await mark(tx, kind, caseId, id, data);
      if (open) {
        await tx.release.create({
          data: {
            caseId,
            tier: "work_product",
            subjectKind: kind,
            subjectId: id,
            releasedAt: now(),
            releasedById: viewer.userId,
          },
          select: { id: true },
        });
      }
      events.push({ action: open ? "release.made" : "release.withdrawn", subjectKind: kind, subjectId: id });
    }
    const [first, ...rest] = events;
    if (first === undefined) throw notFound("item");
    return { result: { subjectId, released: open, papers: papers.length }, caseId, events: [first, ...rest] };
  });
}

/** Opens one item to the client: by an attorney, with who and when. What is protected is refused, here and by the database. */
export const releaseToClient = (
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof releaseInput>,
): Promise<Released> => change(viewer, caseId, input, true);

/** Takes a release back. What the client has already read stays read; the record of both stays. */
export const withdrawRelease = (
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof releaseInput>,
): Promise<Released> => change(viewer, caseId, input, false);
