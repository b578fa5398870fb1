"use client";

import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { Input } from "@/components/ui/input";
import { formatShort } from "@/lib/dates/format-date";
import type { MoveRow } from "@/lib/deadlines/move-schema";
import { SideMark } from "./side-mark";

type Props = {
  rows: readonly MoveRow[];
  /** Unticked, with why. */
  keep: Readonly<Record<string, string>>;
  onKeep: (keep: Record<string, string>) => void;
  withCase: boolean;
};

const say = (due: string | null) => (due === null ? "no day" : formatShort(due.slice(0, 10)));

/** Old and new side by side; untick a date to keep it, and say why. What hangs on a kept date is counted from it. */
export function MoveRows({ rows, keep, onKeep, withCase }: Props) {
  const toggle = (id: string, moves: boolean) => {
    const { [id]: _, ...rest } = keep;
    onKeep(moves ? rest : { ...rest, [id]: "" });
  };
  return (
    <DataTable
      caption="Dates that would move"
      rows={rows}
      rowKey={(row) => row.id}
      density="compact"
      stack="normal"
      columns={[
        {
          key: "tick",
          header: "Move it",
          hideHeader: true,
          width: "2.5rem",
          cell: (row) => (
            <input
              type="checkbox"
              className="size-4.5"
              checked={keep[row.id] === undefined}
              onChange={(event) => toggle(row.id, event.target.checked)}
              aria-label={`Move ${row.title}`}
            />
          ),
        },
        {
          key: "what",
          header: "Date",
          rowHeader: true,
          cell: (row) => (
            <div className="font-normal">
              <AppLink
                href={`/cases/${row.caseId}/deadlines/${row.id}`}
                className={row.side === "internal" ? "link-plain italic" : "link-plain font-medium"}
              >
                {row.title}
              </AppLink>
              <span className="flex flex-wrap gap-x-3 text-sm text-muted">
                <SideMark side={row.side} />
                {withCase ? <span className="caption text-sm">{row.caption}</span> : null}
              </span>
              {row.error ? <p className="text-sm text-critical">{row.error}</p> : null}
              {row.warnings.map((warning) => (
                <p key={warning} className="text-sm text-warning">
                  {warning}
                </p>
              ))}
              {keep[row.id] === undefined ? null : (
                <Input
                  className="mt-1.5"
                  aria-label={`Why ${row.title} is kept`}
                  placeholder="Why it is kept"
                  value={keep[row.id]}
                  onChange={(event) => onKeep({ ...keep, [row.id]: event.target.value })}
                />
              )}
            </div>
          ),
        },
        {
          key: "old",
          header: "Now",
          width: "8rem",
          nowrap: true,
          cell: (row) =>
            keep[row.id] === undefined ? (
              <s className="text-muted">{say(row.oldDue)}</s>
            ) : (
              <span className="font-semibold">{say(row.oldDue)}</span>
            ),
        },
        {
          key: "new",
          header: "Would be",
          width: "8rem",
          nowrap: true,
          cell: (row) =>
            keep[row.id] === undefined ? (
              <span className="font-semibold">
                {say(row.newDue)}
                {row.newSafe !== row.newDue && row.newSafe !== null ? (
                  <span className="block text-sm font-normal text-muted">safe: {say(row.newSafe)}</span>
                ) : null}
              </span>
            ) : (
              <s className="text-muted">{say(row.newDue)}</s>
            ),
        },
        {
          key: "why",
          header: "Because",
          width: "15rem",
          cell: (row) => <span className="text-sm">{row.because}</span>,
        },
      ]}
    />
  );
}
