import { createHash } from "node:crypto";
import { audited } from "@/lib/audit/audited";
import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { AppError, forbidden, invalid, notFound } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { documentFile } from "@/lib/paths";
import { canReadScan } from "../access";
import { hashFile } from "../hash-file";
import { getDocument } from "../queries/get-document";
import { recognisePages } from "../recognise-pages";
import { scanText } from "../scan-text";
import { type DocumentDetail, MOST_SCANNED } from "../schema";
import { stampOf } from "../stamp-of";

/** How long one job reads before it hands the rest to the next: with one page more, below the time it is lost after. */
const SLICE_MS = 240_000;
/** Pages of one document that may fail before the rest is left alone: each may cost minutes. */
const MOST_PROBLEMS = 5;
const PROBLEM = "could not be read";
const countProblems = (text: string | null) => (text ?? "").split(PROBLEM).length - 1;

/** Has the pages without a text layer read by OCR, in the background. */
export async function askForOcr(viewer: Viewer, caseId: string, documentId: string): Promise<DocumentDetail> {
  await audited(viewer, async (tx) => {
    const document = await getDocument(viewer, caseId, documentId);
    if (!canReadScan(viewer, caseId)) throw forbidden("Only the case team has a scan read.");
    if (document.sequestered) throw new AppError("gone", "This document is locked away.");
    const { pagesWithout } = document.ocr;
    if (document.ocrState === "waiting" || document.ocrState === "reading")
      throw new AppError("conflict", "This document is being read already.");
    if (!document.can.readScan || pagesWithout === 0)
      throw invalid("document", "There is no page here to read by OCR.");
    await tx.document.updateMany({
      where: { id: documentId, caseId },
      data: { ocrState: "waiting", ocrError: null },
    });
    await enqueue(tx, "read-scan", documentId, { caseId, documentId, userId: viewer.userId, fromPage: 1 });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "document.ocr_asked",
          subjectKind: "document",
          subjectId: documentId,
          data: { pages: pagesWithout },
        },
      ],
    };
  });
  return getDocument(viewer, caseId, documentId);
}

type At = { caseId: string; documentId: string };
type Waiting = { page: number; text: string };

/** The pages still to be read from `fromPage` on; null where there is nothing to do any more. */
async function begin(
  viewer: Viewer,
  { caseId, documentId }: At,
  fromPage: number,
): Promise<Waiting[] | null> {
  const { sha256, pages } = await withViewer(viewer, async (tx) => {
    const found = await tx.document.findFirst({
      where: { id: documentId, caseId },
      select: { sha256: true, ocrState: true, sequesteredAt: true },
    });
    if (found === null || !isOnTeam(viewer, caseId)) throw notFound("document");
    if (found.sequesteredAt !== null || !(found.ocrState === "waiting" || found.ocrState === "reading"))
      return { sha256: null, pages: [] };
    await tx.document.updateMany({ where: { id: documentId, caseId }, data: { ocrState: "reading" } });
    const done = await tx.documentPage.count({ where: { documentId, origin: "ocr" } });
    const waiting = await tx.documentPage.findMany({
      where: { documentId, origin: "none", page: { gte: fromPage } },
      orderBy: { page: "asc" },
      take: Math.max(0, MOST_SCANNED - done),
      select: { page: true, text: true },
    });
    return { sha256: found.sha256, pages: waiting };
  });
  if (sha256 === null) return null;
  if ((await hashFile(documentFile(caseId, documentId))) !== sha256)
    throw new Error("The file is not the one that was added: its hash differs.");
  return pages;
}

/** Writes one page as it comes. Locked away, sealed off or destroyed meanwhile: there is no row, and the reading ends. */
async function writePage(
  viewer: Viewer,
  { documentId }: At,
  page: number,
  read: ReturnType<typeof scanText>,
) {
  const { count } = await withViewer(viewer, (tx) =>
    tx.documentPage.updateMany({
      where: { documentId, page, origin: "none" },
      data: { ...read, origin: "ocr" },
    }),
  );
  if (count === 0) throw notFound("document");
}

/** Reads until the time is up. `next` is the page the following job begins at; null when all is read. */
async function readPages(viewer: Viewer, at: At, waiting: readonly Waiting[], sliceMs: number) {
  const until = performance.now() + sliceMs;
  const problems: string[] = [];
  const hash = createHash("sha256");
  let pages = 0;
  let next: number | null = null;
  let first: string | null = null;
  const numbers = waiting.map((w) => w.page);
  for await (const read of recognisePages(documentFile(at.caseId, at.documentId), numbers)) {
    if ("problem" in read) problems.push(`Page ${read.page} ${PROBLEM}: ${read.problem}.`);
    else {
      const text = scanText(waiting.find((w) => w.page === read.page)?.text ?? "", read);
      await writePage(viewer, at, read.page, text);
      hash.update(text.text);
      if (read.page === 1) first = text.text;
      pages += 1;
    }
    next = numbers.find((n) => n > read.page) ?? null;
    if (performance.now() > until) break;
  }
  return { pages, next, problems, first, textSha256: hash.digest("hex") };
}

/**
 * Reads the pages of a scan, one after the other, each kept as soon as it is read: a killed worker goes on after the
 * last. A long document is read in slices, each a job. `isLast`: it is not tried again, and a failure is shown.
 */
export async function readScan(
  viewer: Viewer,
  caseId: string,
  documentId: string,
  { fromPage, isLast, sliceMs = SLICE_MS }: { fromPage: number; isLast: boolean; sliceMs?: number },
): Promise<void> {
  const at = { caseId, documentId };
  try {
    const waiting = await begin(viewer, at, fromPage);
    if (waiting === null) return;
    const { next: following, problems, first, ...read } = await readPages(viewer, at, waiting, sliceMs);
    await audited(viewer, async (tx) => {
      const found = await tx.document.findFirst({
        where: { id: documentId, caseId },
        select: { ocrError: true, stampDocketNumber: true },
      });
      if (found === null) throw notFound("document");
      const all = [found.ocrError, ...problems].filter((text) => text !== null).join(" ");
      const isHopeless = following !== null && countProblems(all) >= MOST_PROBLEMS;
      const next = isHopeless ? null : following;
      const said = `${all}${isHopeless ? " The pages after it were left alone." : ""}`;
      await tx.document.updateMany({
        where: { id: documentId, caseId },
        data: {
          ocrState: next === null ? "done" : "reading",
          ocrError: said.slice(0, 1_000) || null,
          // A stamp that is a part of the picture; one that the PDF says in words was read with its text.
          ...(first === null || found.stampDocketNumber !== null ? {} : stampOf(first)),
        },
      });
      if (next !== null)
        await enqueue(tx, "read-scan", documentId, { ...at, userId: viewer.userId, fromPage: next });
      return {
        result: null,
        caseId,
        events: [
          {
            action: "document.ocr_read",
            subjectKind: "document",
            subjectId: documentId,
            data: { ...read, next },
          },
        ],
      };
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 300) : "It could not be read.";
    await withViewer(viewer, (tx) =>
      tx.document.updateMany({
        where: { id: documentId, caseId, ocrState: { in: ["waiting", "reading"] } },
        data: isLast ? { ocrState: "failed", ocrError: reason } : { ocrState: "waiting" },
      }),
    );
    throw error;
  }
}
