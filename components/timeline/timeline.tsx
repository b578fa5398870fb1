"use client";

import { lazy, type ReactNode, Suspense, useMemo, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import type { CourtDate } from "@/lib/dates/court-date";
import { orderByDate } from "@/lib/dates/uncertain-date";
import { filterTimeline, isFiltered, noFilter, type TimelineFilter } from "@/lib/harm/timeline-filter";
import { titleOf } from "@/lib/harm/timeline-geometry";
import type { TimelineItem } from "@/lib/harm/timeline-schema";
import { laneWords, whenWords } from "@/lib/harm/timeline-words";
import { TimelineFilters } from "./timeline-filters";
import { TimelineTable } from "./timeline-table";

const TimelineCanvas = lazy(() => import("./timeline-canvas"));

export interface TimelineProps {
  items: readonly TimelineItem[];
  /** Running items are drawn up to this day. */
  asOf: CourtDate;
  /** Names the timeline to screen readers, and captions its table. */
  label: string;
  claims: readonly { id: string; title: string }[];
  /** First paint and print: a `TimelineSvg` rendered by the server. */
  children: ReactNode;
  maxHeight?: number;
}

const never = () => () => {};

/** The timeline with its filters and its table; the still figure stands in until the moving one has loaded. */
export function Timeline({ items, asOf, label, claims, children, maxHeight = 560 }: TimelineProps) {
  const [filter, setFilter] = useState<TimelineFilter>(noFilter);
  const [asTable, setAsTable] = useState(false);
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const shown = useMemo(() => (isFiltered(filter) ? filterTimeline(items, filter) : items), [items, filter]);
  const labels = useMemo(() => new Map(items.map((i) => [i.id, i.label])), [items]);
  const labelOf = (id: string) => labels.get(id);
  const ordered = useMemo(() => (asTable ? inOrder(shown) : []), [asTable, shown]);
  const undated = useMemo(
    () => shown.filter((i) => i.date === null || i.date.precision === "unknown_but_after"),
    [shown],
  );
  return (
    <section aria-label={label} className="rounded-lg border border-rule bg-surface">
      <div className="no-print flex flex-wrap items-end justify-between gap-2 border-b border-rule p-2">
        <TimelineFilters value={filter} onChange={setFilter} claims={claims} />
        <div className="flex items-center gap-3">
          <output className="text-sm text-muted">
            {shown.length === items.length
              ? `${items.length} items`
              : `${shown.length} of ${items.length} items`}
          </output>
          <Button aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? "Show as timeline" : "Show as table"}
          </Button>
        </div>
      </div>
      {asTable ? (
        <TimelineTable caption={label} items={ordered} labelOf={labelOf} />
      ) : (
        <>
          {inBrowser ? (
            <div className="no-print">
              <Suspense fallback={children}>
                <TimelineCanvas
                  items={shown}
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

function UndatedBox({
  items,
  labelOf,
}: {
  items: readonly TimelineItem[];
  labelOf: (id: string) => string | undefined;
}) {
  return (
    <div className="no-print m-2 rounded-md border border-dashed border-rule-strong p-2">
      <h3 className="text-sm font-semibold text-muted">{`Undated (${items.length})`}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list longer than its box must scroll by keyboard too. */}
      <section aria-label="Undated" tabIndex={0} className="mt-1 max-h-40 overflow-y-auto">
        <ul className="space-y-0.5 text-sm">
          {items.slice(0, 200).map((i) => (
            <li key={i.id}>
              {`${laneWords[i.lane]}: ${titleOf(i)} (${whenWords(i, labelOf)})`}
              {i.source ? <span className="text-muted">{` · ${i.source}`}</span> : null}
            </li>
          ))}
          {items.length > 200 ? (
            <li className="text-muted">{`and ${items.length - 200} more, in the table`}</li>
          ) : null}
        </ul>
      </section>
    </div>
  );
}

/** By date, undated ones after the item they follow, those without any date last. */
function inOrder(items: readonly TimelineItem[]): TimelineItem[] {
  const dated = items.flatMap((item) => (item.date === null ? [] : [{ id: item.id, date: item.date, item }]));
  return [...orderByDate(dated).map((d) => d.item), ...items.filter((i) => i.date === null)];
}
