"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { titleOf } from "@/lib/harm/timeline-geometry";
import type { TimelineItem } from "@/lib/harm/timeline-schema";
import { evidenceWords, factStateWords, laneWords, whenWords } from "@/lib/harm/timeline-words";
import { harmCategoryWords } from "@/lib/harm/vocabulary";

export interface TimelineTableProps {
  caption: string;
  /** In the order to show. */
  items: readonly TimelineItem[];
  labelOf: (id: string) => string | undefined;
}

const STEP = 200;

/** The timeline's equivalent in rows: all that it shows, for screen readers and for whoever prefers to read. */
export function TimelineTable({ caption, items, labelOf }: TimelineTableProps) {
  const [count, setCount] = useState(STEP);
  const columns: Column<TimelineItem>[] = [
    { key: "when", header: "When", cell: (i) => whenWords(i, labelOf), width: "13rem" },
    {
      key: "what",
      header: "What",
      rowHeader: true,
      cell: (i) =>
        i.href ? (
          <a className="link" href={i.href}>
            {titleOf(i)}
          </a>
        ) : (
          titleOf(i)
        ),
    },
    {
      key: "lane",
      header: "Lane",
      cell: (i) =>
        i.category
          ? `${laneWords[i.lane]}: ${harmCategoryWords[i.category].toLowerCase()}`
          : laneWords[i.lane],
      width: "10rem",
    },
    {
      key: "standing",
      header: "Standing",
      cell: (i) =>
        [i.state && factStateWords[i.state], i.evidence && evidenceWords[i.evidence]]
          .filter(Boolean)
          .join("; ") || null,
      width: "11rem",
    },
    {
      key: "source",
      header: "Source",
      cell: (i) => (i.quote ? `${i.source ?? "No source"}: “${i.quote}”` : i.source),
    },
  ];
  const left = items.length - count;
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={items.slice(0, count)}
        rowKey={(i) => i.id}
        density="compact"
        bare
        empty="Nothing matches these filters."
      />
      {left > 0 ? (
        <div className="p-2">
          <Button
            onClick={() => setCount(count + STEP)}
          >{`Show ${Math.min(STEP, left)} more of ${left}`}</Button>
        </div>
      ) : null}
    </>
  );
}
