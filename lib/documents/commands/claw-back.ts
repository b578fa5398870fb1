import { z } from "zod";
import { type AuditEntry, audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError, forbidden, notFound } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { canDestroy, canRestore, canSequester } from "../access";
import { getDocument } from "../queries/get-document";
import type { Certificate, DocumentDetail, sequesterInput } from "../schema";

const destroyedRow = z.tuple([
  z.object({
    done: z
      .object({
        sha256: z.string(),
        byteSize: z.number(),
        pages: z.number(),
        textSha256: z.string(),
        quotes: z.number(),
        uploads: z.array(z.uuid()),
        frozen: z.array(z.object({ id: z.uuid(), sha256: z.string(), passages: z.number() })).default([]),
      })
      .nullable(),
  }),
]);

const copiedRows = z.array(z.object({ id: z.uuid() }));

async function find(tx: Tx, caseId: string, documentId: string) {
  const row = await tx.document.findFirst({
    where: { id: documentId, caseId },
    select: { sha256: true, sequesteredAt: true, destroyedAt: true },
  });
  if (row === null) throw notFound("document");
  return row;
}

/**
 * Puts a document, and every copy of the same bytes in the case, out of reach of everyone at once: content, text,
 * quotes and search, also copies sealed to others. A release to the client ends with it. The reason goes into a note on the document, which the team alone reads.
 */
export async function sequesterDocument(
  viewer: Viewer,
  caseId: string,
  documentId: string,
  input: z.output<typeof sequesterInput>,
): Promise<DocumentDetail> {
  await audited(viewer, async (tx) => {
    const row = await find(tx, caseId, documentId);
    if (!canSequester(viewer, caseId)) throw forbidden("Only the case team locks a document away.");
    const copies = await tx.document.findMany({
      where: { caseId, sha256: row.sha256, sequesteredAt: null },
      select: { id: true },
    });
    const events: AuditEntry[] = [];
    for (const { id } of copies) {
      await tx.documentPage.updateMany({
        where: { documentId: id },
        data: { releasedAt: null, releasedById: null },
      });
      await tx.release.updateMany({
        where: { caseId, subjectId: id, withdrawnAt: null },
        data: { withdrawnAt: now(), withdrawnById: viewer.userId },
      });
      await tx.document.updateMany({
        where: { id, caseId },
        data: { sequesteredAt: now(), releasedAt: null, releasedById: null, version: { increment: 1 } },
      });
      await tx.note.create({
        data: {
          caseId,
          subjectKind: "document",
          subjectId: id,
          text: `Clawed back: ${input.reason}`,
          createdById: viewer.userId,
        },
        select: { id: true },
      });
      events.push({
        action: "document.sequestered",
        subjectKind: "document",
        subjectId: id,
        data: { sha256: row.sha256 },
      });
    }
    const beyond = copiedRows.parse(
      await tx.$queryRaw`SELECT sequester_copies(${caseId}::uuid, ${row.sha256}, ${now()}::timestamptz) AS id`,
    );
    for (const { id } of beyond)
      events.push({ action: "document.sequestered", subjectKind: "document", subjectId: id });
    const [first, ...rest] = events;
    if (first === undefined) throw new AppError("conflict", "This document is locked away already.");
    return { result: null, caseId, events: [first, ...rest] };
  });
  return getDocument(viewer, caseId, documentId);
}

/** Gives a sequestered document back to the team. It is not released again by that. */
export async function restoreDocument(
  viewer: Viewer,
  caseId: string,
  documentId: string,
): Promise<DocumentDetail> {
  await audited(viewer, async (tx) => {
    const row = await find(tx, caseId, documentId);
    if (!canRestore(viewer, caseId)) throw forbidden("Only an attorney of this case gives a document back.");
    if (row.destroyedAt !== null) throw new AppError("gone", "This document was destroyed.");
    await tx.document.updateMany({
      where: { id: documentId, caseId },
      data: { sequesteredAt: null, version: { increment: 1 } },
    });
    return {
      result: null,
      caseId,
      events: [{ action: "document.restored", subjectKind: "document", subjectId: documentId }],
    };
  });
  return getDocument(viewer, caseId, documentId);
}

/**
 * Destroys a sequestered document for good: text, quotes and search rows with this transaction, the bytes and the uploads
 * they came from a moment after it. What stays is the certificate, an audit event of hashes and counts.
 */
export async function destroyDocument(
  viewer: Viewer,
  caseId: string,
  documentId: string,
): Promise<Certificate> {
  return audited(viewer, async (tx) => {
    const row = await find(tx, caseId, documentId);
    if (!canDestroy(viewer, caseId)) throw forbidden("Only an attorney of this case destroys a document.");
    if (row.sequesteredAt === null)
      throw new AppError("invalid", "Lock the document away first; destroying is the second step.");
    const [{ done }] = destroyedRow.parse(
      await tx.$queryRaw`SELECT destroy_document(${caseId}::uuid, ${documentId}::uuid, ${now()}::timestamptz) AS done`,
    );
    if (done === null) throw new AppError("gone", "This document was destroyed already.");
    const { uploads, frozen, ...destroyed } = done;
    const what = { ...destroyed, frozenVersions: frozen.length };
    await enqueue(tx, "remove-files", documentId, { caseId, documentId, uploads });
    return {
      result: { documentId, ...what },
      caseId,
      events: [
        { action: "document.destroyed", subjectKind: "document", subjectId: documentId, data: what },
        ...frozen.map(
          ({ id, ...data }): AuditEntry => ({
            action: "export.redacted",
            subjectKind: "frozen_version",
            subjectId: id,
            data: { ...data, documentId },
          }),
        ),
      ],
    };
  });
}
