import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { AppError, notFound } from "@/lib/errors";
import { documentFile } from "@/lib/paths";
import { entriesOf } from "../carried-by";
import { saneName, saneTitle } from "../file-name";
import { hashFile } from "../hash-file";
import { type MediaType, mediaType } from "../schema";

export type Content = { path: string; byteSize: number; sha256: string; mediaType: MediaType; name: string };

const clawedBack = () =>
  new AppError("gone", "This document was clawed back and is locked away. Nobody can open it.");

/**
 * Opens a document's bytes, and records who opened it: read receipts come from bytes, never from pages shown. The
 * file is hashed before the first byte leaves: one that changed on the disk is refused.
 */
export async function openContent(
  viewer: Viewer,
  caseId: string,
  documentId: string,
  purpose: "view" | "download",
): Promise<Content> {
  const content = await audited(viewer, async (tx) => {
    const row = await tx.document.findFirst({
      where: { id: documentId, caseId },
      select: { title: true, mediaType: true, sha256: true, byteSize: true, sequesteredAt: true },
    });
    if (row === null) throw notFound("document");
    if (row.sequesteredAt !== null) throw clawedBack();
    const type = mediaType.parse(row.mediaType);
    const [first] = (await entriesOf(tx, caseId, [documentId])).get(documentId) ?? [];
    const name = first
      ? saneName({ ...first, title: row.title, mediaType: type })
      : saneTitle(row.title, type);
    return {
      result: {
        path: documentFile(caseId, documentId),
        byteSize: row.byteSize,
        sha256: row.sha256,
        mediaType: type,
        name,
      },
      caseId,
      events: [
        {
          action: purpose === "view" ? "document.opened" : "document.downloaded",
          subjectKind: "document",
          subjectId: documentId,
        },
      ],
    };
  });
  const found = await hashFile(content.path);
  if (found === content.sha256) return content;
  await audited(viewer, async () => ({
    result: null,
    caseId,
    events: [{ action: "document.damaged", subjectKind: "document", subjectId: documentId, data: { found } }],
  }));
  throw new AppError(
    "unavailable",
    found === null
      ? "The file of this document is missing on the server. Tell the administrator."
      : "The file on the server is not the one that was added: its hash differs. It was not opened. Tell the administrator.",
  );
}
