import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import type { Note } from "./schema";

const MOST = 500;

/** The notes on rows of a case, by the row's id, oldest first. Rows without notes are absent. */
export async function listNotesOf(
  viewer: Viewer,
  caseId: string,
  subjectIds: readonly string[],
): Promise<Map<string, Note[]>> {
  if (subjectIds.length === 0) return new Map();
  return withViewer(viewer, async (tx) => {
    const rows = await tx.note.findMany({
      where: { caseId, subjectId: { in: [...subjectIds] } },
      orderBy: { id: "asc" },
      take: MOST,
      select: { id: true, subjectId: true, text: true, createdById: true, createdAt: true },
    });
    const people = new Map(
      (
        await tx.user.findMany({
          where: { id: { in: rows.flatMap((r) => r.createdById ?? []) } },
          select: { id: true, name: true },
        })
      ).map((u) => [u.id, u.name]),
    );
    const bySubject = new Map<string, Note[]>();
    for (const { createdById, createdAt, ...row } of rows) {
      const list = bySubject.get(row.subjectId) ?? [];
      list.push({
        ...row,
        by: createdById === null ? null : (people.get(createdById) ?? null),
        createdAt: createdAt.toISOString(),
      });
      bySubject.set(row.subjectId, list);
    }
    return bySubject;
  });
}
