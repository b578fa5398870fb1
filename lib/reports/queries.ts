import type { z } from "zod";
import { isAttorney, isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import type { Report, reportFilters } from "./schema";

const select = {
  id: true,
  reporterId: true,
  text: true,
  category: true,
  startOn: true,
  endOn: true,
  stillGoing: true,
  cost: true,
  affected: true,
  proof: true,
  documentId: true,
  state: true,
  createdAt: true,
  decidedAt: true,
  decisionNote: true,
  harmId: true,
  version: true,
} satisfies Prisma.ClientReportSelect;
type Row = Prisma.ClientReportGetPayload<{ select: typeof select }>;

async function reporterNames(tx: Tx, rows: readonly Row[]): Promise<Map<string, string>> {
  const people = await tx.user.findMany({
    where: { id: { in: [...new Set(rows.map((r) => r.reporterId))] } },
    select: { id: true, name: true },
  });
  return new Map(people.map((p) => [p.id, p.name]));
}

function toReport(viewer: Viewer, caseId: string, r: Row, names: ReadonlyMap<string, string>): Report {
  const { reporterId, documentId, startOn, endOn, createdAt, decidedAt, harmId, ...rest } = r;
  const team = isOnTeam(viewer, caseId);
  return {
    ...rest,
    startOn: startOn && fromDbDate(startOn),
    endOn: endOn && fromDbDate(endOn),
    hasFile: documentId !== null,
    sentAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    reporter: names.get(reporterId) ?? null,
    // The ledger is the firm's: whether and how a report went into it is not the reporter's to see.
    harmId: team ? harmId : null,
    can: {
      decide: isAttorney(viewer, caseId) && r.state === "submitted",
      withdraw: reporterId === viewer.userId && r.state === "submitted",
    },
  };
}

/** Reports of a case: all of them for the team, one's own for a person of the client. Newest first. */
export async function listReports(
  viewer: Viewer,
  caseId: string,
  filters: z.output<typeof reportFilters>,
): Promise<Page<Report>> {
  const after = readCursor(filters.cursor, 1);
  return withViewer(viewer, async (tx) => {
    const rows = await tx.clientReport.findMany({
      where: {
        caseId,
        ...(filters.state ? { state: filters.state } : {}),
        ...(after === null ? {} : { id: { lt: after[0] ?? "" } }),
      },
      orderBy: { id: "desc" },
      take: PAGE_SIZE + 1,
      select,
    });
    const names = await reporterNames(tx, rows);
    const last = rows.length > PAGE_SIZE ? rows[PAGE_SIZE - 1] : undefined;
    return {
      items: rows.slice(0, PAGE_SIZE).map((r) => toReport(viewer, caseId, r, names)),
      next: last ? writeCursor(last.id) : null,
    };
  });
}

/** One report, as the viewer may see it. */
export async function getReport(viewer: Viewer, caseId: string, reportId: string): Promise<Report> {
  return withViewer(viewer, async (tx) => {
    const row = await tx.clientReport.findFirst({ where: { id: reportId, caseId }, select });
    if (row === null) throw notFound("report");
    return toReport(viewer, caseId, row, await reporterNames(tx, [row]));
  });
}
