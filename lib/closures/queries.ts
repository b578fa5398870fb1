import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { withViewer } from "@/lib/db/with-viewer";
import type { Closure } from "@/lib/deadlines/engine-schema";
import { notFound } from "@/lib/errors";
import { canEnterClosure, canReadClosures } from "./access";
import type { ClosureList } from "./schema";

const MOST = 500;

/** Every closure on record, the latest first; withdrawn ones stay in view. */
export async function listClosures(viewer: Viewer): Promise<ClosureList> {
  if (!canReadClosures(viewer)) throw notFound("page");
  const enter = canEnterClosure(viewer);
  return withViewer(viewer, async (tx) => {
    const rows = await tx.courtClosure.findMany({
      orderBy: [{ closedOn: "desc" }, { id: "desc" }],
      take: MOST,
      select: {
        id: true,
        calendar: true,
        closedOn: true,
        kind: true,
        why: true,
        sourceUrl: true,
        createdAt: true,
        createdById: true,
        withdrawnAt: true,
        countedAt: true,
      },
    });
    const people = await tx.user.findMany({
      where: { id: { in: rows.flatMap((r) => r.createdById ?? []) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map((p) => [p.id, p.name]));
    return {
      items: rows.map(({ closedOn, createdAt, createdById, withdrawnAt, countedAt, ...r }) => ({
        ...r,
        closedOn: fromDbDate(closedOn),
        enteredAt: createdAt.toISOString(),
        enteredBy: names.get(createdById ?? "") ?? null,
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
        countedAt: countedAt?.toISOString() ?? null,
        can: { withdraw: enter && withdrawnAt === null },
      })),
      can: { enter },
    };
  });
}

/** The closures that count, as the engine takes them. The same for everyone who counts days. */
export async function recordedClosures(viewer: Viewer, without: readonly string[] = []): Promise<Closure[]> {
  if (!canReadClosures(viewer)) return [];
  const rows = await withViewer(viewer, (tx) =>
    tx.courtClosure.findMany({
      where: { withdrawnAt: null, id: { notIn: [...without] } },
      orderBy: { closedOn: "asc" },
      select: { closedOn: true, kind: true, calendar: true, why: true },
    }),
  );
  return rows.map(({ closedOn, ...rest }) => ({ date: fromDbDate(closedOn), ...rest }));
}
