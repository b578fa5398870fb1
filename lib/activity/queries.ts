import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { getCaseHeader } from "@/lib/cases/queries";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canReadActivity } from "./access";
import { nameSubjects } from "./name-subjects";
import type { ActivityRow, ChainCheck } from "./schema";
import { detailWords, didWords } from "./words";

const select = {
  id: true,
  caseId: true,
  seq: true,
  actorId: true,
  action: true,
  subjectKind: true,
  subjectId: true,
  data: true,
  at: true,
} satisfies Prisma.AuditEventSelect;
type EventRecord = Prisma.AuditEventGetPayload<{ select: typeof select }>;

const eventData = z.record(z.string(), z.unknown()).catch({});

async function inWords(tx: Tx, rows: readonly EventRecord[]): Promise<ActivityRow[]> {
  const people = new Map(
    (
      await tx.user.findMany({
        where: { id: { in: [...new Set(rows.flatMap((r) => r.actorId ?? []))] } },
        select: { id: true, name: true },
      })
    ).map((u) => [u.id, u.name]),
  );
  const cases = new Map(
    (
      await tx.case.findMany({
        where: { id: { in: [...new Set(rows.flatMap((r) => r.caseId ?? []))] } },
        select: { id: true, captionShort: true, isIllustrative: true },
      })
    ).map((c) => [c.id, c]),
  );
  const named = await nameSubjects(
    tx,
    rows.flatMap((r) =>
      r.subjectId === null ? [] : [{ caseId: r.caseId, kind: r.subjectKind, id: r.subjectId }],
    ),
  );
  return rows.map((r) => {
    const subject = r.subjectId === null ? undefined : named.get(r.subjectId);
    const legalCase = r.caseId === null ? undefined : cases.get(r.caseId);
    return {
      id: r.id,
      at: r.at.toISOString(),
      actor: r.actorId === null ? null : (people.get(r.actorId) ?? null),
      did: didWords(r.action),
      subject: subject?.name ?? null,
      href: subject?.href ?? null,
      // What an event says of a row that is not open to the viewer is not theirs to read either.
      detail:
        subject !== undefined || r.subjectKind === "case_row" ? detailWords(eventData.parse(r.data)) : null,
      caseId: r.caseId,
      caption: legalCase?.captionShort ?? null,
      illustrative: legalCase?.isIllustrative ?? false,
    };
  });
}

/** Who did what in one case, latest first. Its order is the chain's own. */
export async function listCaseActivity(
  viewer: Viewer,
  caseId: string,
  cursor?: string,
): Promise<Page<ActivityRow>> {
  const before = Number(readCursor(cursor, 1)?.[0]);
  return withViewer(viewer, async (tx) => {
    await getCaseHeader(viewer, caseId);
    const rows = await tx.auditEvent.findMany({
      where: { caseId, ...(Number.isInteger(before) ? { seq: { lt: before } } : {}) },
      orderBy: { seq: "desc" },
      take: PAGE_SIZE + 1,
      select,
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return { items: await inWords(tx, shown), next: last ? writeCursor(last.seq) : null };
  });
}

/** Who did what across everything the viewer may read the log of, latest first. */
export async function listActivity(viewer: Viewer, cursor?: string): Promise<Page<ActivityRow>> {
  const [at = "", id = ""] = readCursor(cursor, 2) ?? [];
  const instant = z.iso.datetime().safeParse(at);
  return withViewer(viewer, async (tx) => {
    const rows = await tx.auditEvent.findMany({
      where: {
        ...(viewer.isAdmin ? {} : { caseId: { in: [...viewer.teamCases] } }),
        ...(instant.success
          ? { OR: [{ at: { lt: new Date(instant.data) } }, { at: new Date(instant.data), id: { lt: id } }] }
          : {}),
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: PAGE_SIZE + 1,
      select,
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      items: await inWords(tx, shown),
      next: last ? writeCursor(last.at.toISOString(), last.id) : null,
    };
  });
}

const answer = z.tuple([z.object({ broken: z.number().int().nullable() })]);

/** Follows the chain of a case from its first event. Takes time in proportion to its length. */
export async function checkChain(viewer: Viewer, caseId: string): Promise<ChainCheck> {
  return withViewer(viewer, async (tx) => {
    await getCaseHeader(viewer, caseId);
    if (!canReadActivity(viewer, caseId)) throw notFound("case");
    const [{ broken }] = answer.parse(await tx.$queryRaw`SELECT verify_audit(${caseId}::uuid) AS broken`);
    const length = await tx.auditEvent.count({ where: { caseId } });
    return { holds: broken === null, brokenAt: broken, length };
  });
}
