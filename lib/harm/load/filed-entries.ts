import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/with-viewer";
import type { FiledEntry } from "../cite-on-filing";
import { filedAttachments } from "../filed-attachments";

/** Numbered entries that stand and that somebody has looked at, with the papers by which a draft may name them. */
export async function loadFiledEntries(
  tx: Tx,
  caseId: string,
  where: Prisma.FilingWhereInput,
): Promise<FiledEntry[]> {
  const filings = await tx.filing.findMany({
    where: {
      AND: [
        {
          caseId,
          number: { not: null },
          unreviewed: false,
          state: { notIn: ["in_error", "stricken", "removed"] },
        },
        where,
      ],
    },
    orderBy: { position: "asc" },
    select: { id: true, number: true, state: true, audienceId: true },
  });
  if (filings.length === 0) return [];
  const ids = filings.map((f) => f.id);
  const papers = await tx.filingDocument.findMany({
    where: { caseId, filingId: { in: ids } },
    orderBy: { attachment: "asc" },
    select: { filingId: true, attachment: true, description: true, pageCount: true, documentId: true },
  });
  const documents = await tx.document.findMany({
    where: { caseId, id: { in: papers.flatMap((p) => p.documentId ?? []) } },
    select: { id: true, pageCount: true, audienceId: true, sha256: true },
  });
  const byId = new Map(documents.map((d) => [d.id, d]));
  const twins = await tx.filingLink.findMany({
    where: { caseId, toId: { in: ids }, kind: "redacted_version_of" },
    select: { fromId: true, toId: true },
  });
  const numbers = new Map(
    (
      await tx.filing.findMany({
        where: { caseId, id: { in: twins.map((t) => t.fromId) } },
        select: { id: true, number: true },
      })
    ).map((f) => [f.id, f.number]),
  );
  const mine = Map.groupBy(papers, (p) => p.filingId);
  return filings.flatMap((f): FiledEntry[] => {
    if (f.number === null) return [];
    const held = (mine.get(f.id) ?? []).map((p) => {
      const document = p.documentId === null ? undefined : byId.get(p.documentId);
      return {
        attachment: p.attachment,
        description: p.description,
        documentId: document?.id ?? null,
        sha256: document?.sha256 ?? null,
        pages: document?.pageCount ?? p.pageCount,
        sealed: f.state === "sealed" || (document?.audienceId ?? null) !== null,
      };
    });
    const open = numbers.get(twins.find((t) => t.toId === f.id)?.fromId ?? "") ?? null;
    return [
      {
        filingId: f.id,
        number: f.number,
        closed: f.state === "sealed" || f.audienceId !== null || held.some((p) => p.sealed),
        papers: held.map(({ attachment, documentId, sha256, pages }) => ({
          attachment,
          documentId,
          sha256,
          pages,
        })),
        names: filedAttachments(f.number, held, open === null ? null : { entry: open }),
      },
    ];
  });
}
