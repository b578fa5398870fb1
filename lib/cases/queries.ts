import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canLogFiling, canRelease } from "./access";
import type { CaseHeader, CaseRow } from "./schema";

/** The header of one case. Throws `not_found` where the case is not open to the viewer. */
export async function getCaseHeader(viewer: Viewer, caseId: string): Promise<CaseHeader> {
  const row = await withViewer(viewer, (tx) =>
    tx.case.findUnique({
      where: { id: caseId },
      select: {
        id: true,
        captionShort: true,
        captionFull: true,
        courtId: true,
        courtName: true,
        docketNumberRaw: true,
        assignedTo: true,
        filedOn: true,
        terminatedOn: true,
        phase: true,
        isIllustrative: true,
        appealOf: { select: { id: true, captionShort: true } },
        docketCheckedAt: true,
        docketCheckedFrom: true,
        recordEndsOn: true,
      },
    }),
  );
  if (row === null) throw notFound("case");
  const { docketNumberRaw, filedOn, terminatedOn, docketCheckedAt, recordEndsOn, ...rest } = row;
  return {
    ...rest,
    docketNumber: docketNumberRaw,
    filedOn: filedOn && fromDbDate(filedOn),
    terminatedOn: terminatedOn && fromDbDate(terminatedOn),
    docketCheckedAt: docketCheckedAt?.toISOString() ?? null,
    recordEndsOn: recordEndsOn && fromDbDate(recordEndsOn),
    can: { logFiling: canLogFiling(viewer, caseId), release: canRelease(viewer, caseId) },
  };
}

/** The cases the viewer is in, newest first. */
export async function listCases(viewer: Viewer, cursor?: string): Promise<Page<CaseRow>> {
  const after = readCursor(cursor, 1);
  const mine = [...viewer.teamCases, ...viewer.namedCases, ...viewer.clientCases, ...viewer.reporterCases];
  const rows = await withViewer(viewer, (tx) =>
    tx.case.findMany({
      where: { id: { in: mine, ...(after === null ? {} : { lt: after[0] ?? "" }) } },
      orderBy: { id: "desc" },
      take: PAGE_SIZE + 1,
      select: {
        id: true,
        captionShort: true,
        courtName: true,
        docketNumberRaw: true,
        filedOn: true,
        phase: true,
        isIllustrative: true,
      },
    }),
  );
  const items = rows.slice(0, PAGE_SIZE).map(({ docketNumberRaw, filedOn, ...rest }) => ({
    ...rest,
    docketNumber: docketNumberRaw,
    filedOn: filedOn && fromDbDate(filedOn),
  }));
  const last = items.at(-1);
  return { items, next: rows.length > PAGE_SIZE && last ? writeCursor(last.id) : null };
}
