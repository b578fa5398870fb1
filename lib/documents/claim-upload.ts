import { copyFile, mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import type { Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { documentFile, uploadFile } from "@/lib/paths";
import { checkClawedBack } from "./check-clawed-back";
import { mediaType } from "./schema";

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export type Claim = {
  caseId: string;
  uploadId: string;
  title: string;
  tier: Tier;
  audienceId: string | null;
};

/**
 * Makes a document of the viewer's own upload, inside the command's transaction. The bytes are in their place,
 * synced, before the commit: a crash leaves at most a file without a row, which the sweep removes.
 * The same bytes under the same tier are one document, however many entries carry it.
 */
export async function claimUpload(
  tx: Tx,
  viewer: Viewer,
  claim: Claim,
): Promise<{ documentId: string; pageCount: number | null }> {
  const found = await tx.upload.findUnique({ where: { id: claim.uploadId } });
  if (found === null)
    throw new AppError("invalid", "This upload has expired. Drop the file again.", {
      fields: { file: "Drop the file again." },
    });
  if (!mediaType.safeParse(found.mediaType).success)
    throw new AppError("unsupported", "This was dropped to be imported, and is not kept as a document.", {
      fields: { file: "Drop the file again, as a document." },
    });
  await checkClawedBack(tx, viewer, claim.caseId, found.sha256);
  const same = await tx.document.findFirst({
    where: {
      caseId: claim.caseId,
      sha256: found.sha256,
      tier: claim.tier,
      audienceId: claim.audienceId,
      destroyedAt: null,
      sequesteredAt: null,
    },
    select: { id: true, pageCount: true },
  });
  if (same !== null) return { documentId: same.id, pageCount: same.pageCount };
  const document = await tx.document.create({
    data: {
      caseId: claim.caseId,
      title: claim.title,
      fileName: found.fileName,
      mediaType: found.mediaType,
      sha256: found.sha256,
      byteSize: found.byteSize,
      pageCount: found.pageCount,
      tier: claim.tier,
      audienceId: claim.audienceId,
      createdById: viewer.userId,
      textState: found.mediaType === "application/pdf" ? "waiting" : "no_text",
    },
    select: { id: true, pageCount: true },
  });
  const target = documentFile(claim.caseId, document.id);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  // Copied, not moved: if the transaction fails the upload is still there to try again with.
  const partial = `${target}.part`;
  await copyFile(uploadFile(claim.uploadId), partial);
  const file = await open(partial, "r+");
  await file.sync();
  await file.close();
  await rename(partial, target);
  await syncFolder(dirname(target));
  // Proof that a client sent in is read as somebody of the team, whom the worker finds.
  if (found.mediaType === "application/pdf" && isOnTeam(viewer, claim.caseId)) {
    await enqueue(tx, "read-document", document.id, {
      caseId: claim.caseId,
      documentId: document.id,
      userId: viewer.userId,
    });
  }
  await tx.upload.update({
    where: { id: claim.uploadId },
    data: { usedAt: new Date() },
    select: { id: true },
  });
  return { documentId: document.id, pageCount: document.pageCount };
}
