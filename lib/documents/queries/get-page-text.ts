import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { findPattern } from "../find-pattern";
import { scanLines } from "../scan-schema";
import type { FoundPages, PageText } from "../schema";

const MOST_PAGES = 5_000;

/** The text of one page as it is searched; of one read by OCR with its lines, to lay them over the picture. */
export async function getPageText(
  viewer: Viewer,
  caseId: string,
  documentId: string,
  page: number,
): Promise<PageText> {
  return withViewer(viewer, async (tx) => {
    const row = await tx.documentPage.findFirst({
      where: { caseId, documentId, page },
      select: { page: true, text: true, origin: true, confidence: true, lines: true },
    });
    if (row === null) throw notFound("page");
    return { ...row, lines: scanLines.parse(row.lines ?? []) };
  });
}

const found = z.array(z.object({ page: z.number(), count: z.number() }));

/** The pages of one document that have these words, one after the other, whatever the case and the blanks. */
export async function findInDocument(
  viewer: Viewer,
  caseId: string,
  documentId: string,
  words: string,
): Promise<FoundPages> {
  return withViewer(viewer, async (tx) => {
    const document = await tx.document.findFirst({ where: { id: documentId, caseId }, select: { id: true } });
    if (document === null) throw notFound("document");
    const pattern = findPattern(words);
    if (pattern === null) return { pages: [], more: false };
    const rows = found.parse(
      await tx.$queryRaw`SELECT p.page, regexp_count(p.text, ${pattern}, 1, 'i')::int AS count FROM document_page p
        WHERE p.document_id = ${documentId}::uuid AND p.case_id = ${caseId}::uuid AND p.text ~* ${pattern}
        ORDER BY p.page LIMIT ${MOST_PAGES + 1}`,
    );
    return { pages: rows.slice(0, MOST_PAGES), more: rows.length > MOST_PAGES };
  });
}
