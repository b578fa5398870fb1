import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { fromDbDate } from "@/lib/dates/court-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, readCursor, writeCursor } from "@/lib/http/page-schema";
import { canRead } from "../access";
import type { GapFilters, GapPage } from "../gap-schema";
import { type Gap, gapKinds, silences } from "../gaps";
import { loadCitedPapers } from "../load/cited-documents";
import {
  countGapRows,
  type FoundGap,
  findGapRows,
  type GapScope,
  loadCoverage,
  type RowKind,
} from "../load/find-gaps";
import { loadClaims } from "../load/ledger";
import { wordGaps } from "../load/word-gaps";
import { taskTitle } from "../task-title";

/** Days without any record are a gap from this length on. */
const SILENT_DAYS = 14;

const ids = z.array(z.object({ id: z.uuid() }));

/** The documents that the ledger cites, with what is wrong with citing them. */
async function loadScope(tx: Tx, caseId: string, claimIds: readonly string[]): Promise<GapScope> {
  const cited = ids.parse(
    await tx.$queryRaw`SELECT DISTINCT document_id AS id FROM fact_citation
      WHERE case_id = ${caseId}::uuid AND document_id IS NOT NULL AND supports`,
  );
  const papers = await loadCitedPapers(
    tx,
    caseId,
    cited.map((c) => c.id),
    [],
  );
  return {
    caseId,
    claimIds,
    documents: [...papers.documents.values()],
    missing: cited.flatMap((c) => (papers.documents.has(c.id) ? [] : [c.id])),
  };
}

async function findSilences(tx: Tx, caseId: string): Promise<Gap[]> {
  const directive = await tx.governmentAction.findFirst({
    where: { caseId, isDirective: true },
    orderBy: { earliestOn: "asc" },
    select: { earliestOn: true },
  });
  if (directive?.earliestOn == null) return [];
  const period = { from: fromDbDate(directive.earliestOn), to: today() };
  return silences(await loadCoverage(tx, caseId, period.to), period, SILENT_DAYS);
}

const isRowKind = (kind: GapPage["items"][number]["kind"]): kind is RowKind =>
  kind !== "stretch_without_record";
const uuid = z.uuid();

function readPlace(cursor: string | undefined): { kind: string; at: FoundGap } | null {
  const [kind = "", subject = "", ref = ""] = readCursor(cursor, 3) ?? [];
  return uuid.safeParse(subject).success && uuid.safeParse(ref).success
    ? { kind, at: { subject, ref } }
    : null;
}

/**
 * What is missing, kind by kind, a page at a time, with what to do about it and whether somebody already has it as a
 * task. `counts` is of the whole ledger, whatever is asked for.
 */
export async function listGaps(viewer: Viewer, caseId: string, filters: GapFilters = {}): Promise<GapPage> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const claims = await loadClaims(tx, caseId, {});
    const scope = await loadScope(
      tx,
      caseId,
      claims.map((c) => c.id),
    );
    const kinds = gapKinds.filter(isRowKind);
    const counted = await countGapRows(tx, kinds, scope);
    const silent = await findSilences(tx, caseId);
    counted.set("stretch_without_record", silent.length);

    const place = readPlace(filters.cursor);
    const asked = kinds.filter((k) => filters.kind === undefined || filters.kind === k);
    const names: readonly string[] = asked;
    const from = place === null ? 0 : names.indexOf(place.kind);
    const found: { gap: Gap; kind: RowKind; at: FoundGap }[] = [];
    for (const kind of from < 0 ? [] : asked.slice(from)) {
      if (found.length > PAGE_SIZE) break;
      if (!counted.has(kind)) continue;
      const after = place !== null && kind === place.kind ? place.at : null;
      const rows = await findGapRows(tx, kind, scope, after, PAGE_SIZE + 1 - found.length);
      found.push(...(await wordGaps(tx, kind, rows, scope, claims)).map((g) => ({ ...g, kind })));
    }
    const shown = found.slice(0, PAGE_SIZE);
    const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
    // Few, and the last of the kinds: they stand on the last page.
    const stretches =
      last === undefined && (filters.kind ?? "stretch_without_record") === "stretch_without_record"
        ? silent
        : [];
    return {
      items: await withTasks(tx, caseId, [...shown.map((f) => f.gap), ...stretches]),
      next: last ? writeCursor(last.kind, last.at.subject, last.at.ref) : null,
      total: [...counted.values()].reduce((sum, n) => sum + n, 0),
      counts: gapKinds.flatMap((kind) => {
        const count = counted.get(kind) ?? 0;
        return count === 0 ? [] : [{ kind, count }];
      }),
    };
  });
}

async function withTasks(tx: Tx, caseId: string, gaps: readonly Gap[]): Promise<GapPage["items"]> {
  const subjectOf = (g: Gap) => (g.subject.noun === "stretch" ? null : g.subject.id);
  const tasks = await tx.task.findMany({
    where: {
      caseId,
      state: "open",
      OR: [{ subjectId: { in: gaps.flatMap((g) => subjectOf(g) ?? []) } }, { subjectId: null }],
    },
    orderBy: { id: "desc" },
    take: 1000,
    select: { id: true, title: true, subjectId: true },
  });
  const taskOf = new Map(tasks.map((t) => [`${t.subjectId ?? ""} ${t.title}`, t.id]));
  return gaps.map((g) => ({ ...g, taskId: taskOf.get(`${subjectOf(g) ?? ""} ${taskTitle(g)}`) ?? null }));
}
