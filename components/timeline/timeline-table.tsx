"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Select } from "@/components/ui/select";
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

const PAGE = 200;
const plain = (n: number) => n.toLocaleString("en-US");

/** The timeline's equivalent in rows: all that it shows, for screen readers and for whoever prefers to read. */
export function TimelineTable({ caption, items, labelOf }: TimelineTableProps) {
  const [page, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(items.length / PAGE));
  // A filter may leave fewer pages than the one that was open.
  const at = Math.min(page, pages - 1);
  const rows = items.slice(at * PAGE, (at + 1) * PAGE);
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
  return (
    <>
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={(i) => i.id}
        density="compact"
        bare
        empty="Nothing matches these filters."
      />
      {pages > 1 ? (
        <nav aria-label="Pages of the table" className="no-print flex flex-wrap items-center gap-2 p-2">
          <Button disabled={at === 0} onClick={() => setPage(at - 1)}>
            Earlier rows
          </Button>
          <div className="w-64">
            <Select
              aria-label="Page"
              value={String(at)}
              options={Array.from({ length: pages }, (_, n) => ({
                value: String(n),
                label: pageWords(items, n, labelOf),
              }))}
              onChange={(e) => setPage(Number(e.target.value))}
            />
          </div>
          <Button disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            Later rows
          </Button>
          <output className="text-sm text-muted">
            {`Rows ${plain(at * PAGE + 1)} to ${plain(at * PAGE + rows.length)} of ${plain(items.length)}`}
          </output>
        </nav>
      ) : null}
    </>
  );
}

/** "Page 3: Jun 12, 2026": pages are found by the date of their first row. */
function pageWords(items: readonly TimelineItem[], page: number, labelOf: TimelineTableProps["labelOf"]) {
  const first = items[page * PAGE];
  return first === undefined
    ? String(page + 1)
    : `Page ${page + 1}: ${whenWords(first, labelOf)}`.slice(0, 60);
}
