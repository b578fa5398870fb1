"use client";

import { lazy, type ReactNode, Suspense, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import type { CourtDate } from "@/lib/dates/court-date";
import { orderByDate } from "@/lib/dates/uncertain-date";
import { groupForFigure } from "@/lib/harm/figure-groups";
import { filterTimeline, isFiltered, noFilter, type TimelineFilter } from "@/lib/harm/timeline-filter";
import type { TimelineItem } from "@/lib/harm/timeline-schema";
import { TimelineFilters } from "./timeline-filters";
import { TimelineReading } from "./timeline-reading";
import { TimelineTable } from "./timeline-table";
import { UndatedBox } from "./undated-box";
import { useAllItems } from "./use-all-items";

const TimelineCanvas = lazy(() => import("./timeline-canvas"));

export interface TimelineProps {
  caseId: string;
  /** What the page opens with: every item, or groups of them. */
  items: readonly TimelineItem[];
  /** How many items there are in all, and of how many of them `items` holds groups; null: of none. */
  total: number;
  grouped: { groups: number; items: number } | null;
  /** Running items are drawn up to this day. */
  asOf: CourtDate;
  /** Names the timeline to screen readers, and captions its table. */
  label: string;
  claims: readonly { id: string; title: string }[];
  /** First paint and print: a `TimelineSvg` rendered by the server. */
  children: ReactNode;
  maxHeight?: number;
}

/** More than these are easier to take in as groups that say how many they are; each is drawn unless asked otherwise. */
const MANY = 600;
const MOST_MARKS = 250;

const never = () => () => {};

/** The timeline with its filters and its table; the still figure stands in until the moving one has loaded. */
export function Timeline({
  caseId,
  items: given,
  total,
  grouped,
  asOf,
  label,
  claims,
  children,
  maxHeight = 560,
}: TimelineProps) {
  const place = useRef<HTMLElement>(null);
  const all = useAllItems(caseId, grouped !== null, place);
  const items = all.items ?? given;
  const partial = grouped !== null && all.items === null;
  const [filter, setFilter] = useState<TimelineFilter>(noFilter);
  const [asTable, setAsTable] = useState(false);
  const [together, setTogether] = useState(false);
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const shown = useMemo(() => (isFiltered(filter) ? filterTimeline(items, filter) : items), [items, filter]);
  const drawn = useMemo(
    () => (together && shown.length > MANY ? groupForFigure(shown, MOST_MARKS).shown : shown),
    [together, shown],
  );
  const labels = useMemo(() => new Map(items.map((i) => [i.id, i.label])), [items]);
  const labelOf = (id: string) => labels.get(id);
  const ordered = useMemo(() => (asTable ? inOrder(shown) : []), [asTable, shown]);
  const undated = useMemo(
    () => shown.filter((i) => i.date === null || i.date.precision === "unknown_but_after"),
    [shown],
  );
  return (
    <section ref={place} aria-label={label} className="rounded-lg border border-rule bg-surface">
      <div className="no-print flex flex-wrap items-end justify-between gap-2 border-b border-rule p-2">
        <TimelineFilters value={filter} onChange={setFilter} claims={claims} disabled={partial} />
        <div className="flex items-center gap-3">
          <output className="text-sm text-muted">
            {partial
              ? `${total.toLocaleString("en-US")} items`
              : shown.length === items.length
                ? `${items.length.toLocaleString("en-US")} items`
                : `${shown.length.toLocaleString("en-US")} of ${items.length.toLocaleString("en-US")} items`}
          </output>
          {shown.length > MANY && !asTable ? (
            <Button aria-pressed={together} onClick={() => setTogether(!together)}>
              {together ? "Draw each" : "Draw in groups"}
            </Button>
          ) : null}
          <Button aria-pressed={asTable} disabled={partial} onClick={() => setAsTable(!asTable)}>
            {asTable ? "Show as timeline" : "Show as table"}
          </Button>
        </div>
      </div>
      {partial ? <TimelineReading all={all} total={total} grouped={grouped} /> : null}
      {asTable ? (
        <TimelineTable caption={label} items={ordered} labelOf={labelOf} />
      ) : (
        <>
          {inBrowser ? (
            <div className="no-print">
              <Suspense fallback={children}>
                <TimelineCanvas
                  items={drawn}
                  asOf={asOf}
                  label={label}
                  labelOf={labelOf}
                  maxHeight={maxHeight}
                />
              </Suspense>
            </div>
          ) : (
            children
          )}
          {inBrowser ? <div className="print-only">{children}</div> : null}
          {undated.length > 0 ? <UndatedBox items={undated} labelOf={labelOf} /> : null}
        </>
      )}
    </section>
  );
}

/** By date, undated ones after the item they follow, those without any date last. */
function inOrder(items: readonly TimelineItem[]): TimelineItem[] {
  const dated = items.flatMap((item) => (item.date === null ? [] : [{ id: item.id, date: item.date, item }]));
  return [...orderByDate(dated).map((d) => d.item), ...items.filter((i) => i.date === null)];
}
