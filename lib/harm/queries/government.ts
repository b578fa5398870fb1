import type { Viewer } from "@/lib/auth/viewer";
import { formatUncertain } from "@/lib/dates/uncertain-date";
import { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import type { Prisma } from "@/lib/db/generated/client";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { listSourcesOf } from "@/lib/sources/queries";
import { canRead, canRecord, canRelease } from "../access";
import { intervalWords } from "../access-summary";
import type { AccessIntervalRow, GovernmentAction, GovernmentRecord } from "../government-schema";
import { asSources, loadCitations, toCitation } from "../load/citations";
import { loadRevisions } from "../load/revisions";
import { readDate } from "../load/when";
import type { HarmRevision } from "../schema";

const actionSelect = {
  id: true,
  version: true,
  title: true,
  text: true,
  startDated: true,
  endDated: true,
  provisions: true,
  isDirective: true,
  supersedesId: true,
  possiblySameAsId: true,
  tier: true,
  audienceId: true,
  releasedAt: true,
  standing: true,
  standingNote: true,
} satisfies Prisma.GovernmentActionSelect;

const intervalSelect = {
  id: true,
  version: true,
  model: true,
  group: true,
  startDated: true,
  endDated: true,
  conflictKey: true,
  account: true,
  note: true,
  plaintiffIncluded: true,
  tier: true,
  audienceId: true,
  standing: true,
  standingNote: true,
} satisfies Prisma.AccessIntervalSelect;

async function toActions(
  viewer: Viewer,
  tx: Tx,
  caseId: string,
  where: Prisma.GovernmentActionWhereInput,
): Promise<GovernmentAction[]> {
  const rows = await tx.governmentAction.findMany({
    where: { AND: [{ caseId }, where] },
    orderBy: [{ earliestOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: 1000,
    select: actionSelect,
  });
  const ids = rows.map((r) => r.id);
  const listed = await listSourcesOf(viewer, caseId, ids);
  const cited = await loadCitations(tx, caseId, { governmentActionId: { in: ids } });
  return rows.map(({ startDated, endDated, releasedAt, standing, standingNote, ...r }) => {
    const start = uncertainDateSchema.parse(startDated);
    const end = readDate(endDated);
    const citations = cited.get(r.id) ?? [];
    return {
      ...r,
      start,
      end,
      when:
        end === null ? formatUncertain(start) : `${formatUncertain(start)}, until ${formatUncertain(end)}`,
      released: releasedAt !== null,
      citations: citations.map(toCitation),
      provenance: {
        standing,
        note: standingNote,
        sources: [...(listed.get(r.id) ?? []), ...asSources(citations)],
      },
      can: { edit: canRecord(viewer, caseId), release: canRelease(viewer, caseId) },
    };
  });
}

async function toIntervals(
  viewer: Viewer,
  tx: Tx,
  caseId: string,
  where: Prisma.AccessIntervalWhereInput,
): Promise<AccessIntervalRow[]> {
  const rows = await tx.accessInterval.findMany({
    where: { AND: [{ caseId }, where] },
    orderBy: [{ model: "asc" }, { group: "asc" }, { id: "asc" }],
    take: 1000,
    select: intervalSelect,
  });
  const ids = rows.map((r) => r.id);
  const listed = await listSourcesOf(viewer, caseId, ids);
  const cited = await loadCitations(tx, caseId, { accessIntervalId: { in: ids } });
  return rows.map(({ startDated, endDated, standing, standingNote, ...r }) => {
    const start = uncertainDateSchema.parse(startDated);
    const end = readDate(endDated);
    const citations = cited.get(r.id) ?? [];
    return {
      ...r,
      start,
      end,
      words: intervalWords({ ...r, start, end }),
      citations: citations.map(toCitation),
      provenance: {
        standing,
        note: standingNote,
        sources: [...(listed.get(r.id) ?? []), ...asSources(citations)],
      },
      can: { edit: canRecord(viewer, caseId), release: canRelease(viewer, caseId) },
    };
  });
}

/** What the government did, and who lacked which model from when to when. */
export async function getGovernmentRecord(viewer: Viewer, caseId: string): Promise<GovernmentRecord> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => ({
    actions: await toActions(viewer, tx, caseId, {}),
    intervals: await toIntervals(viewer, tx, caseId, {}),
  }));
}

export async function getGovernmentAction(
  viewer: Viewer,
  caseId: string,
  actionId: string,
): Promise<GovernmentAction> {
  if (!canRead(viewer, caseId)) throw notFound("action");
  const [row] = await withViewer(viewer, (tx) => toActions(viewer, tx, caseId, { id: actionId }));
  if (row === undefined) throw notFound("action");
  return row;
}

export async function getAccessInterval(
  viewer: Viewer,
  caseId: string,
  intervalId: string,
): Promise<AccessIntervalRow> {
  if (!canRead(viewer, caseId)) throw notFound("interval");
  const [row] = await withViewer(viewer, (tx) => toIntervals(viewer, tx, caseId, { id: intervalId }));
  if (row === undefined) throw notFound("interval");
  return row;
}

/** What the actions and intervals were before each change, by the row's id, latest first. */
export async function listGovernmentRevisions(
  viewer: Viewer,
  caseId: string,
): Promise<{ subjectId: string; revisions: HarmRevision[] }[]> {
  const record = await getGovernmentRecord(viewer, caseId);
  return withViewer(viewer, (tx) => loadRevisions(tx, caseId, [...record.actions, ...record.intervals]));
}
