import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import type { Tier } from "@/lib/db/generated/enums";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { readCursor, writeCursor } from "@/lib/http/page-schema";
import { canRead } from "../access";
import { cellOf, groupCells } from "../figure-groups";
import { type ItemDraft, loadTimelineItems, type TimelineCursor, timelineRows } from "../load/timeline-items";
import { countTimeline, loadTimelineWeeks } from "../load/timeline-weeks";
import { tiersUpTo } from "../tiers-up-to";
import type { CaseTimeline, TimelineItem, TimelinePage } from "../timeline-schema";

/** Up to here a page carries every item; beyond it, groups, and the items are fetched by the page below. */
const MOST_AT_ONCE = 1_500;
/** The marks of a still figure: more of them are a grey bar. */
const MOST_MARKS = 400;
const PAGE = 1_000;

const withinTier = (most: Tier | null) => (most === null ? {} : { tier: { in: tiersUpTo(most) } });

async function readFrame(tx: Tx, caseId: string) {
  const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { isIllustrative: true } });
  if (legalCase === null) throw notFound("case");
  const claims = await tx.claim.findMany({
    where: { caseId, pleading: { operative: true } },
    orderBy: { position: "asc" },
    select: { id: true, title: true, count: true },
  });
  const { isIllustrative: illustrative } = legalCase;
  return {
    illustrative,
    asOf: today(),
    claims: claims.map((c) => ({ id: c.id, title: c.count === null ? c.title : `${c.count}: ${c.title}` })),
    finish: (drafts: readonly ItemDraft[]): TimelineItem[] => drafts.map((d) => ({ ...d, illustrative })),
  };
}

/**
 * What the government did, who lacked access, what harm there was, the case, the evidence: on one line of time, every
 * item by itself, however many. `most` leaves out what lies above that tier, for a figure that is filed.
 */
export async function getTimeline(
  viewer: Viewer,
  caseId: string,
  most: Tier | null = null,
): Promise<CaseTimeline> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const { finish, illustrative: _, ...frame } = await readFrame(tx, caseId);
    const items: TimelineItem[] = [];
    let after: TimelineCursor | null = null;
    do {
      const page = await loadTimelineItems(tx, viewer, caseId, {
        within: withinTier(most),
        after,
        take: PAGE,
      });
      items.push(...finish(page.items));
      after = page.next;
    } while (after !== null);
    return { ...frame, items, total: items.length, grouped: null };
  });
}

/**
 * The timeline as a page opens with it: every item where they are few; else what the government did, who lacked access
 * and what was signed, each by itself, and the rest counted in groups that say how many they are. `total` is all there
 * is; `listTimelineItems` gives each of them.
 */
export async function getTimelineView(
  viewer: Viewer,
  caseId: string,
  most: Tier | null = null,
): Promise<CaseTimeline> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const within = withinTier(most);
    const total = await countTimeline(tx, caseId, within);
    if (total <= MOST_AT_ONCE) return getTimeline(viewer, caseId, most);
    const { finish, illustrative, ...frame } = await readFrame(tx, caseId);
    const alone = await loadTimelineItems(tx, viewer, caseId, {
      within,
      take: total,
      rows: ["action", "interval", "declaration"],
    });
    const weeks = await loadTimelineWeeks(tx, caseId, within);
    const cells = [...finish(alone.items).map(cellOf), ...weeks.map((w) => ({ ...w, illustrative }))];
    const { shown, groups, inGroups } = groupCells(cells, MOST_MARKS);
    return { ...frame, items: shown, total, grouped: { groups, items: inGroups } };
  });
}

const rowKind = z.enum(timelineRows);
const isId = (text: string) => z.uuid().safeParse(text).success;

/** Every item of the timeline, a page after the other: `cursor` is the `next` of the page before. */
export async function listTimelineItems(
  viewer: Viewer,
  caseId: string,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<TimelinePage> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const { finish } = await readFrame(tx, caseId);
    const [kind, id = ""] = readCursor(cursor, 2) ?? [];
    const row = rowKind.safeParse(kind);
    const { items, next } = await loadTimelineItems(tx, viewer, caseId, {
      within: {},
      after: row.success && (id === "" || isId(id)) ? { row: row.data, id } : null,
      take: PAGE,
    });
    return { items: finish(items), next: next && writeCursor(next.row, next.id) };
  });
}
