import type { Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import type { CitedSource, SourceRow } from "./schema";
import { publishedWords } from "./words";

/** The sources that rows of a case cite, by the row's id. Rows that cite nothing are absent. */
export async function listSourcesOf(
  viewer: Viewer,
  caseId: string,
  subjectIds: readonly string[],
): Promise<Map<string, CitedSource[]>> {
  if (subjectIds.length === 0) return new Map();
  return withViewer(viewer, async (tx) => {
    const citations = await tx.sourceCitation.findMany({
      where: { caseId, subjectId: { in: [...subjectIds] } },
      orderBy: { id: "asc" },
      select: { subjectId: true, sourceId: true, contrary: true },
    });
    const sources = await tx.source.findMany({
      where: { caseId, id: { in: [...new Set(citations.map((c) => c.sourceId))] } },
      select: { id: true, title: true, publisher: true, published: true, url: true },
    });
    const byId = new Map(sources.map((s) => [s.id, s]));
    const bySubject = new Map<string, CitedSource[]>();
    for (const { subjectId, sourceId, contrary } of citations) {
      const source = byId.get(sourceId);
      if (source === undefined) continue;
      const detail = [source.publisher, source.published === null ? null : publishedWords(source.published)]
        .filter(Boolean)
        .join(", ");
      const list = bySubject.get(subjectId) ?? [];
      list.push({ id: source.id, title: source.title, detail: detail || null, href: source.url, contrary });
      bySubject.set(subjectId, list);
    }
    return bySubject;
  });
}

/** Every source on file in a case, by key, with how many rows cite it. */
export async function listSources(viewer: Viewer, caseId: string, cursor?: string): Promise<Page<SourceRow>> {
  const after = readCursor(cursor, 1);
  return withViewer(viewer, async (tx) => {
    const rows = await tx.source.findMany({
      where: { caseId, ...(after === null ? {} : { key: { gt: after[0] ?? "" } }) },
      orderBy: { key: "asc" },
      take: PAGE_SIZE + 1,
      select: { id: true, key: true, title: true, publisher: true, published: true, url: true, note: true },
    });
    const shown = rows.slice(0, PAGE_SIZE);
    const counts = await tx.sourceCitation.groupBy({
      by: ["sourceId"],
      where: { caseId, sourceId: { in: shown.map((s) => s.id) } },
      _count: { _all: true },
    });
    const cited = new Map(counts.map((c) => [c.sourceId, c._count._all]));
    const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      items: shown.map((s) => ({ ...s, cited: cited.get(s.id) ?? 0 })),
      next: last ? writeCursor(last.key) : null,
    };
  });
}
