import type { Tx } from "@/lib/db/with-viewer";
import { invalid, notFound } from "@/lib/errors";
import { filedAttachments } from "../filed-attachments";
import type { FiledAttachment } from "../resolve-cites";

/** The papers of a logged filing by what a draft calls them. */
export async function loadAttachments(tx: Tx, caseId: string, filingId: string): Promise<FiledAttachment[]> {
  const filing = await tx.filing.findFirst({
    where: { id: filingId, caseId },
    select: { number: true, state: true },
  });
  if (filing === null) throw notFound("filing");
  if (filing.number === null)
    throw invalid("filingId", "This entry has no number yet, so nothing can be cited to it. Choose another.");
  const papers = await tx.filingDocument.findMany({
    where: { caseId, filingId },
    orderBy: { attachment: "asc" },
    select: { attachment: true, description: true, pageCount: true, documentId: true },
  });
  const documents = await tx.document.findMany({
    where: { caseId, id: { in: papers.flatMap((p) => p.documentId ?? []) } },
    select: { id: true, pageCount: true, audienceId: true },
  });
  const byId = new Map(documents.map((d) => [d.id, d]));
  const twin = await tx.filingLink.findFirst({
    where: { caseId, toId: filingId, kind: "redacted_version_of" },
    select: { fromId: true },
  });
  const open =
    twin === null
      ? null
      : await tx.filing.findFirst({ where: { id: twin.fromId, caseId }, select: { number: true } });
  return filedAttachments(
    filing.number,
    papers.map((p) => {
      const document = p.documentId === null ? undefined : byId.get(p.documentId);
      return {
        attachment: p.attachment,
        description: p.description,
        pages: document?.pageCount ?? p.pageCount,
        sealed: filing.state === "sealed" || (document?.audienceId ?? null) !== null,
      };
    }),
    open?.number == null ? null : { entry: open.number },
  );
}
