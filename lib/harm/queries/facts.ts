import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { formatUncertain } from "@/lib/dates/uncertain-date";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type Page, readCursor, writeCursor } from "@/lib/http/page-schema";
import { listSourcesOf } from "@/lib/sources/queries";
import { canRead, canRecord, canRelease } from "../access";
import type { Fact, FactFilters, FactRow } from "../fact-schema";
import { asSources, evidenceFrom, loadCitations, toCitation } from "../load/citations";
import { afterRow } from "../load/keyset";
import { loadRevisions } from "../load/revisions";
import { readDate } from "../load/when";
import type { HarmRevision } from "../schema";
import { heldDown } from "../strength";

const rowSelect = {
  id: true,
  text: true,
  lane: true,
  dated: true,
  placedOn: true,
  state: true,
  evidenceAtMost: true,
  tags: true,
  tier: true,
  releasedAt: true,
  standing: true,
  standingNote: true,
} satisfies Prisma.FactSelect;
type RowRecord = Prisma.FactGetPayload<{ select: typeof rowSelect }>;

function where(caseId: string, f: FactFilters): Prisma.FactWhereInput {
  const and: Prisma.FactWhereInput[] = [{ caseId }];
  if (f.state) and.push({ state: f.state });
  if (f.lane) and.push({ lane: f.lane });
  if (f.tier) and.push({ tier: f.tier });
  if (f.tag) and.push({ tags: { has: f.tag } });
  if (f.cited === "yes") and.push({ factCitations: { some: {} } });
  if (f.cited === "no") and.push({ factCitations: { none: {} } });
  if (f.q) and.push({ text: { contains: f.q, mode: "insensitive" } });
  return { AND: and };
}

/** The words of the facts that undated ones follow. */
async function anchorsOf(tx: Tx, caseId: string, rows: readonly RowRecord[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((r) => readDate(r.dated)?.afterFactId ?? []);
  if (ids.length === 0) return new Map();
  const found = await tx.fact.findMany({
    where: { caseId, id: { in: ids } },
    select: { id: true, text: true },
  });
  return new Map(found.map((f) => [f.id, f.text]));
}

async function toRows(
  viewer: Viewer,
  tx: Tx,
  caseId: string,
  rows: readonly RowRecord[],
): Promise<FactRow[]> {
  const ids = rows.map((r) => r.id);
  const listed = await listSourcesOf(viewer, caseId, ids);
  const cited = await loadCitations(tx, caseId, { factId: { in: ids } });
  const anchors = await anchorsOf(tx, caseId, rows);
  return rows.map((r) => {
    const date = readDate(r.dated);
    const citations = cited.get(r.id) ?? [];
    const sources = listed.get(r.id) ?? [];
    return {
      id: r.id,
      text: r.text,
      lane: r.lane,
      date,
      when: date && formatUncertain(date, anchors.get(date.afterFactId ?? "")),
      state: r.state,
      evidence: heldDown(evidenceFrom(citations, sources.length), r.evidenceAtMost),
      tags: r.tags,
      tier: r.tier,
      released: r.releasedAt !== null,
      citations: citations.map(toCitation),
      provenance: {
        standing: r.standing,
        note: r.standingNote,
        sources: [...sources, ...asSources(citations)],
      },
    };
  });
}

/** Facts in the order of their first possible day, a page at a time; undated ones last. */
export async function listFacts(
  viewer: Viewer,
  caseId: string,
  filters: FactFilters,
): Promise<Page<FactRow>> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  const after = readCursor(filters.cursor, 2);
  return withViewer(viewer, async (tx) => {
    const found = await tx.fact.findMany({
      where: { AND: [where(caseId, filters), afterRow(after)] },
      orderBy: [{ placedOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      take: PAGE_SIZE + 1,
      select: rowSelect,
    });
    const shown = found.slice(0, PAGE_SIZE);
    const last = found.length > PAGE_SIZE ? shown.at(-1) : undefined;
    return {
      items: await toRows(viewer, tx, caseId, shown),
      next: last ? writeCursor(last.placedOn ? fromDbDate(last.placedOn) : "", last.id) : null,
    };
  });
}

/** One fact with its citations and what it goes to. */
export async function getFact(viewer: Viewer, caseId: string, factId: string): Promise<Fact> {
  if (!canRead(viewer, caseId)) throw notFound("fact");
  return withViewer(viewer, async (tx) => {
    const row = await tx.fact.findFirst({
      where: { id: factId, caseId },
      select: {
        ...rowSelect,
        version: true,
        dateNote: true,
        people: true,
        governmentActionId: true,
        factors: true,
        diligenceStep: true,
        explainsStep: true,
        audienceId: true,
        evidenceWhy: true,
        factElements: { select: { elementId: true } },
      },
    });
    if (row === null) throw notFound("fact");
    const [shown] = await toRows(viewer, tx, caseId, [row]);
    if (shown === undefined) throw notFound("fact");
    return {
      ...shown,
      caseId,
      version: row.version,
      dateNote: row.dateNote,
      people: row.people,
      governmentActionId: row.governmentActionId,
      elementIds: row.factElements.map((e) => e.elementId),
      factors: row.factors,
      diligenceStep: row.diligenceStep,
      explainsStep: row.explainsStep,
      audienceId: row.audienceId,
      evidenceAtMost: row.evidenceAtMost,
      evidenceWhy: row.evidenceWhy,
      can: { edit: canRecord(viewer, caseId), release: canRelease(viewer, caseId) },
    };
  });
}

/** What a fact was before each change, latest first. */
export async function listFactRevisions(
  viewer: Viewer,
  caseId: string,
  factId: string,
): Promise<HarmRevision[]> {
  const now = await getFact(viewer, caseId, factId);
  return withViewer(viewer, async (tx) => (await loadRevisions(tx, caseId, [now]))[0]?.revisions ?? []);
}
