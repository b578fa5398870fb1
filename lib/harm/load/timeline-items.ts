import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { onDay } from "@/lib/dates/uncertain-date";
import { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import { FilingKind, FilingState } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import { citeOf } from "@/lib/filings/words";
import { listSourcesOf } from "@/lib/sources/queries";
import { intervalWords } from "../access-summary";
import { heldDown, strongest } from "../strength";
import type { TimelineItem } from "../timeline-schema";
import { asSources, evidenceFrom, type LoadedCitation, loadCitations } from "./citations";
import { readDate, runsOn } from "./when";
import type { Within } from "./within";

/** What of the docket has a place on the line: what asks, answers and decides. The rest stands in the filings. */
export const timelineKinds: FilingKind[] = [
  FilingKind.complaint,
  FilingKind.amended_complaint,
  FilingKind.supplemental_complaint,
  FilingKind.motion,
  FilingKind.cross_motion,
  FilingKind.opposition,
  FilingKind.reply,
  FilingKind.order,
  FilingKind.minute_order,
  FilingKind.opinion,
  FilingKind.judgment,
  FilingKind.notice_of_appeal,
  FilingKind.notice,
  FilingKind.hearing,
];
export const timelineStates: FilingState[] = [FilingState.normal, FilingState.sealed];

/** The kinds of row that items are made of, in the order in which they are read. */
export const timelineRows = ["action", "interval", "declaration", "harm", "fact", "filing"] as const;
export type TimelineRow = (typeof timelineRows)[number];

export type ItemDraft = Omit<TimelineItem, "illustrative">;
type Some = Pick<ItemDraft, "id" | "lane" | "label" | "date"> & Partial<ItemDraft>;
type Asked = { viewer: Viewer; caseId: string; within: Within; after: string | null; take: number };

const item = (some: Some): ItemDraft => ({
  category: null,
  claimIds: [],
  state: null,
  evidence: null,
  until: null,
  running: false,
  source: null,
  quote: null,
  href: null,
  ...some,
});

/** The first of a row's sources and a quote, for whoever points at it. */
function said(citations: readonly LoadedCitation[], listed: readonly { title: string }[]) {
  const [first, ...more] = [...asSources(citations), ...listed];
  return {
    source:
      first === undefined ? null : more.length > 0 ? `${first.title}, and ${more.length} more` : first.title,
    quote: citations.find((c) => c.quote !== null)?.quote ?? null,
  };
}

const paged = ({ caseId, within, after, take }: Asked) =>
  ({
    where: { caseId, ...within, ...(after === null ? {} : { id: { gt: after } }) },
    orderBy: { id: "asc" },
    take,
  }) as const;

async function sourcesOf(tx: Tx, { viewer, caseId, within }: Asked, ids: readonly string[], key: CitedBy) {
  const listed = await listSourcesOf(viewer, caseId, ids);
  const cited = await loadCitations(tx, caseId, { ...within, [key]: { in: [...ids] } });
  return (id: string) => ({ cited: cited.get(id) ?? [], listed: listed.get(id) ?? [] });
}
type CitedBy = "factId" | "harmId" | "accessIntervalId" | "governmentActionId";

async function actions(tx: Tx, asked: Asked): Promise<ItemDraft[]> {
  const rows = await tx.governmentAction.findMany({
    ...paged(asked),
    select: { id: true, title: true, startDated: true, endDated: true, isDirective: true },
  });
  const of = await sourcesOf(
    tx,
    asked,
    rows.map((r) => r.id),
    "governmentActionId",
  );
  return rows.map((a) => {
    const { cited, listed } = of(a.id);
    return item({
      id: a.id,
      lane: "government",
      label: a.title,
      date: readDate(a.startDated),
      until: readDate(a.endDated),
      running: a.isDirective && a.endDated === null,
      href: `/cases/${asked.caseId}/harm/government#${a.id}`,
      ...said(cited, listed),
    });
  });
}

async function intervals(tx: Tx, asked: Asked): Promise<ItemDraft[]> {
  const rows = await tx.accessInterval.findMany({
    ...paged(asked),
    select: { id: true, model: true, group: true, startDated: true, endDated: true, account: true },
  });
  const of = await sourcesOf(
    tx,
    asked,
    rows.map((r) => r.id),
    "accessIntervalId",
  );
  return rows.map((i) => {
    const { cited, listed } = of(i.id);
    const start = uncertainDateSchema.parse(i.startDated);
    return item({
      id: i.id,
      lane: "access",
      label: intervalWords({ ...i, start, end: readDate(i.endDated) }),
      date: readDate(i.startDated),
      until: readDate(i.endDated),
      running: i.endDated === null,
      href: `/cases/${asked.caseId}/harm/government#${i.id}`,
      ...said(cited, listed),
    });
  });
}

async function declarations(tx: Tx, asked: Asked): Promise<ItemDraft[]> {
  const page = paged(asked);
  const rows = await tx.declaration.findMany({
    ...page,
    where: { ...page.where, signedOn: { not: null } },
    select: { id: true, declarant: true, signedOn: true, filingId: true },
  });
  return rows.map((d) =>
    item({
      id: d.id,
      lane: "evidence",
      label: `Declaration of ${d.declarant} signed`,
      date: d.signedOn && onDay(fromDbDate(d.signedOn)),
      evidence: d.filingId === null ? "signed" : "filed",
      href: `/cases/${asked.caseId}/harm/declarations/${d.id}`,
    }),
  );
}

async function harms(tx: Tx, asked: Asked): Promise<ItemDraft[]> {
  const rows = await tx.harm.findMany({
    ...paged(asked),
    select: {
      id: true,
      text: true,
      category: true,
      timing: true,
      evidence: true,
      evidenceAtMost: true,
      fromDated: true,
      toDated: true,
    },
  });
  const of = await sourcesOf(
    tx,
    asked,
    rows.map((r) => r.id),
    "harmId",
  );
  return rows.map((h) => {
    const { cited, listed } = of(h.id);
    return item({
      id: h.id,
      lane: "harm",
      category: h.category,
      label: h.text,
      evidence: heldDown(strongest(h.evidence, evidenceFrom(cited, listed.length)), h.evidenceAtMost),
      date: readDate(h.fromDated),
      until: readDate(h.toDated),
      running: h.toDated === null && runsOn(h.timing),
      href: `/cases/${asked.caseId}/harm/${h.id}`,
      ...said(cited, listed),
    });
  });
}

async function facts(tx: Tx, asked: Asked): Promise<ItemDraft[]> {
  const page = paged(asked);
  const rows = await tx.fact.findMany({
    ...page,
    // A fact that tells of a government action stands in its lane as that action, once.
    where: { ...page.where, governmentActionId: null },
    select: { id: true, text: true, lane: true, dated: true, state: true, evidenceAtMost: true },
  });
  const ids = rows.map((r) => r.id);
  const of = await sourcesOf(tx, asked, ids, "factId");
  const ties = await tx.factElement.findMany({
    where: { caseId: asked.caseId, factId: { in: ids } },
    select: { factId: true, elementId: true },
  });
  const elements = await tx.claimElement.findMany({
    where: { caseId: asked.caseId, id: { in: [...new Set(ties.map((t) => t.elementId))] } },
    select: { id: true, claimId: true },
  });
  const claimOf = new Map(elements.map((e) => [e.id, e.claimId]));
  const tiesOf = Map.groupBy(ties, (t) => t.factId);
  return rows.map((f) => {
    const { cited, listed } = of(f.id);
    return item({
      id: f.id,
      lane: f.lane ?? "evidence",
      label: f.text,
      state: f.state,
      evidence: heldDown(evidenceFrom(cited, listed.length), f.evidenceAtMost),
      claimIds: [...new Set((tiesOf.get(f.id) ?? []).flatMap((t) => claimOf.get(t.elementId) ?? []))],
      date: readDate(f.dated),
      href: `/cases/${asked.caseId}/harm/facts/${f.id}`,
      ...said(cited, listed),
    });
  });
}

async function filings(tx: Tx, asked: Asked): Promise<ItemDraft[]> {
  const page = paged(asked);
  const rows = await tx.filing.findMany({
    ...page,
    where: { ...page.where, kind: { in: timelineKinds }, state: { in: timelineStates } },
    select: { id: true, number: true, kind: true, filedOn: true, textClean: true },
  });
  return rows.map((f) =>
    item({
      id: f.id,
      lane: "case",
      label: `${citeOf(f)}: ${f.textClean.slice(0, 200)}`,
      date: onDay(fromDbDate(f.filedOn)),
      source: citeOf(f),
      href: `/cases/${asked.caseId}/filings/${f.id}`,
    }),
  );
}

const readers: Record<TimelineRow, (tx: Tx, asked: Asked) => Promise<ItemDraft[]>> = {
  action: actions,
  interval: intervals,
  declaration: declarations,
  harm: harms,
  fact: facts,
  filing: filings,
};

/** Where a page ended: the kind of row and the last of its ids; an empty id stands before the first. */
export type TimelineCursor = { row: TimelineRow; id: string };

/** At most `take` items after a place, in the order of kinds and ids; `next` null when there are no more. */
export async function loadTimelineItems(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  {
    within,
    after = null,
    take,
    rows = timelineRows,
  }: { within: Within; after?: TimelineCursor | null; take: number; rows?: readonly TimelineRow[] },
): Promise<{ items: ItemDraft[]; next: TimelineCursor | null }> {
  const items: ItemDraft[] = [];
  const start = after === null ? 0 : rows.indexOf(after.row);
  for (const row of rows.slice(start)) {
    const from = row === after?.row && after.id !== "" ? after.id : null;
    // One more than there is room for says whether there are more.
    const room = take - items.length;
    const found = await readers[row](tx, { viewer, caseId, within, after: from, take: room + 1 });
    items.push(...found.slice(0, room));
    if (found.length > room) return { items, next: { row, id: found[room - 1]?.id ?? "" } };
  }
  return { items, next: null };
}
