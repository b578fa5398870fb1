import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { daysBetween, fromDbDate, isCourtDate, toDbDate } from "@/lib/dates/court-date";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { findEntries } from "@/lib/filings/find-entries";
import { PAGE_SIZE, readCursor, writeCursor } from "@/lib/http/page-schema";
import type { OutsideService, Worklist, WorklistFilters, WorklistRow } from "./schema";

const MOST_LOOKS = 200;
const MOST_SERVICES = 50;

/** Never asked for: what has no document at all, and what was given back. */
const missing: Prisma.FilingWhereInput = {
  OR: [
    {
      filingDocuments: {
        some: { documentId: null, NOT: { notHeldReason: { startsWith: "Returned" } } },
      },
    },
    // The court numbers what has a document: one that was logged by hand may name none.
    { number: { not: null }, filingDocuments: { none: {} } },
  ],
};
/** What a numbered entry has at the court although nothing here names it. */
const unnamed = { attachment: 0, description: "Main document", pageCount: null, why: null };

const rowSelect = {
  id: true,
  caseId: true,
  number: true,
  kind: true,
  filedOn: true,
  textClean: true,
  state: true,
} satisfies Prisma.FilingSelect;
type Row = Prisma.FilingGetPayload<{ select: typeof rowSelect }>;

async function teamOf(tx: Tx, caseIds: readonly string[]): Promise<Worklist["cases"]> {
  const cases = await tx.case.findMany({
    where: { id: { in: [...caseIds] } },
    orderBy: { id: "desc" },
    select: { id: true, captionShort: true },
  });
  const members = await tx.caseMember.findMany({
    where: { caseId: { in: [...caseIds] }, revokedAt: null, role: { in: ["attorney", "paralegal"] } },
    select: { caseId: true, userId: true },
  });
  const users = await tx.user.findMany({
    where: { id: { in: members.map((m) => m.userId) } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return cases.map((c) => ({
    id: c.id,
    caption: c.captionShort,
    people: users.filter((u) => members.some((m) => m.caseId === c.id && m.userId === u.id)),
  }));
}

async function toRows(tx: Tx, rows: readonly Row[], cases: Worklist["cases"]): Promise<WorklistRow[]> {
  const ids = rows.map((r) => r.id);
  const papers = await tx.filingDocument.findMany({
    where: { filingId: { in: ids }, documentId: null },
    orderBy: { attachment: "asc" },
    select: { filingId: true, attachment: true, description: true, pageCount: true, notHeldReason: true },
  });
  const looks = new Map(
    (
      await tx.freeLook.findMany({
        where: { filingId: { in: ids } },
        select: { filingId: true, url: true, lastOn: true, usedAt: true, usedById: true, fetcherId: true },
      })
    ).map((l) => [l.filingId, l]),
  );
  const served = await tx.outsideService.findMany({
    where: { filingId: { in: ids } },
    orderBy: [{ servedOn: "desc" }, { id: "desc" }],
    select: { filingId: true, servedOn: true, method: true },
  });
  const names = new Map(cases.flatMap((c) => c.people.map((p) => [p.id, p] as const)));
  const papersOf = (filingId: string) => {
    const own = papers
      .filter((p) => p.filingId === filingId)
      .map(({ filingId: _f, notHeldReason, ...p }) => ({ ...p, why: notHeldReason }));
    return own.length === 0 ? [unnamed] : own;
  };
  const now = today();
  return rows.map((r) => {
    const look = looks.get(r.id);
    const lastOn = look?.lastOn ? fromDbDate(look.lastOn) : null;
    return {
      caseId: r.caseId,
      caption: cases.find((c) => c.id === r.caseId)?.caption ?? "",
      filing: { id: r.id, number: r.number, kind: r.kind, filedOn: fromDbDate(r.filedOn) },
      text: r.textClean,
      sealed: ["sealed", "ex_parte", "in_camera"].includes(r.state),
      papers: papersOf(r.id),
      look:
        look === undefined || lastOn === null || look.url === null
          ? null
          : {
              lastOn,
              daysLeft: daysBetween(now, lastOn),
              usedAt: look.usedAt?.toISOString() ?? null,
              usedBy: (look.usedById && names.get(look.usedById)?.name) ?? null,
            },
      fetcher: (look?.fetcherId && names.get(look.fetcherId)) || null,
      served: served
        .filter((service) => service.filingId === r.id)
        .map(({ servedOn, method }) => ({ on: fromDbDate(servedOn), method })),
    };
  });
}

async function services(
  tx: Tx,
  cases: Worklist["cases"],
  caseIds: readonly string[],
): Promise<OutsideService[]> {
  const rows = await tx.outsideService.findMany({
    where: { caseId: { in: [...caseIds] } },
    orderBy: [{ servedOn: "desc" }, { id: "desc" }],
    take: MOST_SERVICES,
    select: {
      id: true,
      caseId: true,
      title: true,
      servedOn: true,
      method: true,
      servedBy: true,
      note: true,
      filingId: true,
    },
  });
  const found = new Map<string, Awaited<ReturnType<typeof findEntries>>>();
  for (const caseId of new Set(rows.map((r) => r.caseId)))
    found.set(
      caseId,
      await findEntries(
        tx,
        caseId,
        rows.filter((r) => r.caseId === caseId).map((r) => r.filingId),
      ),
    );
  return rows.map(({ filingId, servedOn, ...r }) => ({
    ...r,
    servedOn: fromDbDate(servedOn),
    caption: cases.find((c) => c.id === r.caseId)?.caption ?? "",
    filing: (filingId && found.get(r.caseId)?.get(filingId)) || null,
  }));
}

/**
 * Every entry of the viewer's cases whose papers are not all here: first the free looks that are still open, the
 * first to end first, then the others, newest first; and what was served outside the court's filing system.
 */
export async function listWorklist(viewer: Viewer, filters: WorklistFilters): Promise<Worklist> {
  const mine = viewer.teamCases.filter((id) => filters.case === undefined || id === filters.case);
  const read = readCursor(filters.cursor, 2);
  const after = read !== null && isCourtDate(read[0] ?? "") ? read : null;
  return withViewer(viewer, async (tx) => {
    const who: Prisma.FilingWhereInput =
      filters.who === "mine"
        ? { freeLook: { is: { fetcherId: viewer.userId } } }
        : filters.who === "nobody"
          ? { OR: [{ freeLook: { is: null } }, { freeLook: { is: { fetcherId: null } } }] }
          : {};
    const base: Prisma.FilingWhereInput = { AND: [{ caseId: { in: mine } }, missing] };
    const open = { url: { not: null }, usedAt: null, lastOn: { gte: toDbDate(today()) } } as const;
    const looks =
      after === null
        ? await tx.filing.findMany({
            where: { AND: [base, who, { freeLook: { is: open } }] },
            orderBy: [{ freeLook: { lastOn: "asc" } }, { id: "asc" }],
            take: MOST_LOOKS,
            select: rowSelect,
          })
        : [];
    const beyond: Prisma.FilingWhereInput =
      after === null
        ? {}
        : {
            OR: [
              { filedOn: { lt: toDbDate(after[0] ?? "") } },
              { filedOn: toDbDate(after[0] ?? ""), id: { lt: after[1] ?? "" } },
            ],
          };
    const rows = await tx.filing.findMany({
      where: { AND: [base, who, { NOT: { freeLook: { is: open } } }, beyond] },
      orderBy: [{ filedOn: "desc" }, { id: "desc" }],
      take: PAGE_SIZE + 1,
      select: rowSelect,
    });
    const cases = await teamOf(tx, viewer.teamCases);
    const shown = rows.slice(0, PAGE_SIZE);
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      looks: await toRows(tx, looks, cases),
      items: await toRows(tx, shown, cases),
      next: last ? writeCursor(fromDbDate(last.filedOn), last.id) : null,
      services: after === null ? await services(tx, cases, mine) : [],
      cases,
    };
  });
}
