import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { audited } from "@/lib/audit/audited";
import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { documentFile } from "@/lib/paths";
import { countOwn } from "../own-text";
import type { PdfText } from "../page-text";
import { openPdfThread } from "../pdf-thread";
import { stampOf } from "../stamp-of";

/** Pages a transaction writes: a killed worker goes on where it was, and the screen counts them. */
const BATCH = 40;

/** A page of dense type takes less than a second; a drawing of a city block, some ten. */
const LIMITS = { openMs: 120_000, pageMs: 120_000 };

type Page = { page: number; text: string; origin: "layer" | "none" };
type Wanted = { pageCount: number | null; mediaType: string; sha256: string; releasedAt: Date | null };

async function begin(viewer: Viewer, caseId: string, documentId: string): Promise<Wanted | null> {
  return withViewer(viewer, async (tx) => {
    const found = await tx.document.findFirst({
      where: { id: documentId, caseId },
      select: {
        pageCount: true,
        mediaType: true,
        sha256: true,
        releasedAt: true,
        textState: true,
        sequesteredAt: true,
        destroyedAt: true,
      },
    });
    if (found === null || !isOnTeam(viewer, caseId)) throw notFound("document");
    if (found.sequesteredAt !== null || found.destroyedAt !== null) return null;
    if (found.textState === "read" || found.textState === "no_text") return null;
    await tx.document.updateMany({
      where: { id: documentId, caseId },
      data: { textState: "reading", textError: null },
    });
    return found;
  });
}

async function writePages(
  viewer: Viewer,
  at: { caseId: string; documentId: string },
  pages: readonly Page[],
): Promise<void> {
  await withViewer(viewer, async (tx) => {
    const { caseId, documentId } = at;
    const parent = await tx.document.findFirst({
      where: { id: documentId, caseId, sequesteredAt: null },
      select: { tier: true, audienceId: true, releasedAt: true, releasedById: true },
    });
    // Sealed away or clawed back while it was being read: its text must not be written after that.
    if (parent === null) throw notFound("document");
    await tx.documentPage.deleteMany({ where: { documentId, page: { in: pages.map((p) => p.page) } } });
    await tx.documentPage.createMany({ data: pages.map((p) => ({ ...at, ...parent, ...p })) });
  });
}

async function readPages(
  viewer: Viewer,
  at: { caseId: string; documentId: string },
  pdf: PdfText,
): Promise<{ first: string; characters: number; sha256: string }> {
  const hash = createHash("sha256");
  let first = "";
  let characters = 0;
  let batch: Page[] = [];
  for (let page = 1; page <= pdf.pageCount; page++) {
    const text = await pdf.read(page);
    if (page === 1) first = text;
    const own = countOwn(text);
    characters += own;
    hash.update(`${page === 1 ? "" : "\f"}${text}`);
    batch.push({ page, text, origin: own === 0 ? "none" : "layer" });
    if (batch.length < BATCH && page < pdf.pageCount) continue;
    await writePages(viewer, at, batch);
    batch = [];
  }
  return { first, characters, sha256: hash.digest("hex") };
}

/**
 * Reads a document's text page by page, and the stamp on its first page. Done twice, it changes nothing; killed
 * half-way, it begins again. `isLast` says that it is not tried again: the failure is then shown.
 */
export async function readDocument(
  viewer: Viewer,
  caseId: string,
  documentId: string,
  isLast: boolean,
  limits = LIMITS,
): Promise<void> {
  const wanted = await begin(viewer, caseId, documentId);
  if (wanted === null) return;
  const at = { caseId, documentId };
  let pdf: PdfText | null = null;
  try {
    const bytes = new Uint8Array(await readFile(documentFile(caseId, documentId)));
    if (createHash("sha256").update(bytes).digest("hex") !== wanted.sha256)
      throw new Error("The file is not the one that was added: its hash differs.");
    pdf = wanted.mediaType === "application/pdf" ? await openPdfThread(bytes, limits) : null;
    const pageCount = pdf?.pageCount ?? wanted.pageCount;
    const read = pdf === null ? null : await readPages(viewer, at, pdf);
    await audited(viewer, async (tx) => {
      const hasText = read !== null && read.characters > 0;
      await tx.document.updateMany({
        where: { id: documentId, caseId },
        data: {
          textState: hasText ? "read" : "no_text",
          pageCount,
          ...stampOf(read?.first ?? null),
        },
      });
      return {
        result: null,
        caseId,
        events: [
          {
            action: "document.read",
            subjectKind: "document",
            subjectId: documentId,
            data: { pages: pageCount, hasText, textSha256: read?.sha256 ?? null },
          },
        ],
      };
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 300) : "It could not be read.";
    await withViewer(viewer, (tx) =>
      tx.document.updateMany({
        where: { id: documentId, caseId },
        data: isLast
          ? { textState: "failed", textError: reason }
          : { textState: "waiting", textError: reason },
      }),
    );
    throw error;
  } finally {
    await pdf?.close();
  }
}
