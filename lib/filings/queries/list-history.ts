import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import type { HistoryItem } from "../schema";

const words: Record<string, string> = {
  "filing.logged": "Logged the entry",
  "filing.imported": "Imported the entry",
  "filing.corrected": "Corrected the entry",
  "filing.sealed": "Changed who may see the entry",
  "filing.linked": "Linked it to another entry",
  "filing.unlinked": "Took a link away",
  "filing.paper_added": "Added a paper",
  "citations.filed": "Turned draft cites into cites of this entry",
  "release.made": "Released it to the client",
  "release.withdrawn": "Took the release back",
  "note.added": "Wrote a note",
};

/** What was done to an entry and by whom, newest first, from the audit log. The team's alone. */
export async function listHistory(viewer: Viewer, caseId: string, filingId: string): Promise<HistoryItem[]> {
  return withViewer(viewer, async (tx) => {
    const filing = await tx.filing.findFirst({ where: { id: filingId, caseId }, select: { id: true } });
    if (filing === null || !isOnTeam(viewer, caseId)) throw notFound("filing");
    const events = await tx.auditEvent.findMany({
      where: { caseId, subjectId: filingId },
      orderBy: { seq: "desc" },
      take: 100,
      select: { id: true, at: true, actorId: true, action: true },
    });
    const people = await tx.user.findMany({
      where: { id: { in: [...new Set(events.flatMap((e) => e.actorId ?? []))] } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map((p) => [p.id, p.name]));
    return events.map(({ id, at, actorId, action }) => ({
      id,
      at: at.toISOString(),
      by: actorId === null ? null : (names.get(actorId) ?? null),
      what: words[action] ?? action.replaceAll(/[._]/g, " "),
    }));
  });
}
