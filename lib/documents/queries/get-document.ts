import type { Viewer } from "@/lib/auth/viewer";
import { canRelease } from "@/lib/cases/access";
import { fromDbDate } from "@/lib/dates/court-date";
import type { PageTextOrigin } from "@/lib/db/generated/enums";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canCite, canDestroy, canReadScan, canRestore, canSeal, canSequester } from "../access";
import { entriesOf } from "../carried-by";
import { checkStamp } from "../check-stamp";
import { citePaper, saneName, saneTitle } from "../file-name";
import { type DocumentDetail, mediaType } from "../schema";
import { stampedByOcr } from "../stamped-by-ocr";

/** One file: what it is, which entries carry it, how far its text is read, and what its stamp says. */
export async function getDocument(
  viewer: Viewer,
  caseId: string,
  documentId: string,
): Promise<DocumentDetail> {
  return withViewer(viewer, async (tx) => {
    const row = await tx.document.findFirst({
      where: { id: documentId, caseId },
      omit: { createdById: true, releasedById: true, updatedAt: true, version: true },
    });
    if (row === null) throw notFound("document");
    const {
      stampDocketNumber,
      stampNumber,
      stampAttachment,
      stampFiledOn,
      createdAt,
      releasedAt,
      ocrError,
      ...rest
    } = row;
    const entries = (await entriesOf(tx, caseId, [documentId])).get(documentId) ?? [];
    const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { docketNumberRaw: true } });
    const byOcr = await stampedByOcr(tx, [documentId]);
    const pages = await tx.documentPage.groupBy({
      by: ["origin"],
      where: { documentId },
      _count: { page: true },
      _avg: { confidence: true },
    });
    const ofOrigin = (origin: PageTextOrigin) => pages.find((p) => p.origin === origin);
    const pagesWithout = ofOrigin("none")?._count.page ?? 0;
    const confidence = ofOrigin("ocr")?._avg.confidence ?? null;
    const type = mediaType.parse(row.mediaType);
    const [first] = entries;
    const sequestered = row.sequesteredAt !== null;
    const destroyed = row.destroyedAt !== null;
    const stamp = {
      docketNumber: stampDocketNumber,
      number: stampNumber,
      attachment: stampAttachment,
      filedOn: stampFiledOn && fromDbDate(stampFiledOn),
    };
    return {
      ...rest,
      mediaType: type,
      released: releasedAt !== null,
      sequestered,
      destroyed,
      addedAt: createdAt.toISOString(),
      sequesteredAt: row.sequesteredAt?.toISOString() ?? null,
      destroyedAt: row.destroyedAt?.toISOString() ?? null,
      entries,
      pagesRead: pages.reduce((sum, p) => sum + p._count.page, 0),
      ocr: {
        error: ocrError,
        pagesWithout,
        pagesRead: ofOrigin("ocr")?._count.page ?? 0,
        confidence: confidence === null ? null : Math.round(confidence),
      },
      downloadName: first
        ? saneName({ ...first, title: row.title, mediaType: type })
        : saneTitle(row.title, type),
      cite: first ? citePaper(first.number, first.attachment) : null,
      stampProblems: sequestered
        ? []
        : checkStamp(stamp, legalCase?.docketNumberRaw ?? null, entries, byOcr.has(documentId)),
      can: {
        release: canRelease(viewer, caseId) && !sequestered && row.audienceId === null,
        seal: canSeal(viewer, caseId) && !sequestered,
        readScan:
          canReadScan(viewer, caseId) &&
          !sequestered &&
          type === "application/pdf" &&
          pagesWithout > 0 &&
          (row.textState === "read" || row.textState === "no_text") &&
          row.ocrState !== "waiting" &&
          row.ocrState !== "reading",
        cite: canCite(viewer, caseId) && !sequestered,
        sequester: canSequester(viewer, caseId) && !sequestered,
        restore: canRestore(viewer, caseId) && sequestered && !destroyed,
        destroy: canDestroy(viewer, caseId) && sequestered && !destroyed,
      },
    };
  });
}
