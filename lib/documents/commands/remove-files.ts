import { rm } from "node:fs/promises";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { AppError, forbidden } from "@/lib/errors";
import { documentFile, uploadFile } from "@/lib/paths";

/** Removes the bytes of a destroyed document and the uploads they came from. What still has a row is left alone. */
export async function removeFiles(
  viewer: Viewer,
  { caseId, documentId, uploads }: { caseId: string; documentId: string; uploads: readonly string[] },
): Promise<void> {
  if (viewer.job !== "sweep") throw forbidden("Only the sweep does this.");
  const kept = await withViewer(
    viewer,
    (tx) => tx.$queryRaw<unknown[]>`SELECT kept_documents(ARRAY[${documentId}]::uuid[]) AS id`,
  );
  if (kept.length > 0) throw new AppError("conflict", "This document was not destroyed.");
  await rm(documentFile(caseId, documentId), { force: true });
  for (const id of uploads) await rm(uploadFile(id), { force: true });
}
