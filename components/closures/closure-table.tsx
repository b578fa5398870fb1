import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import type { ClosureRow } from "@/lib/closures/schema";
import { formatDay, formatInstant } from "@/lib/dates/format-date";
import { calendarWords, closureWords } from "@/lib/deadlines/words";
import { WithdrawClosure } from "./withdraw-closure";

/** The days on which a court was closed, as people entered them. Withdrawn ones stay in view. */
export function ClosureTable({ rows, userId }: { rows: readonly ClosureRow[]; userId: string }) {
  return (
    <DataTable
      caption="Court closures"
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title="No closures on record">
          Legal holidays are computed from the statutes. A day on which the clerk's office was closed or could
          not be reached is entered here, with the court's notice.
        </EmptyState>
      }
      columns={[
        {
          key: "day",
          header: "Day",
          rowHeader: true,
          width: "11rem",
          nowrap: true,
          cell: (row) =>
            row.withdrawnAt === null ? (
              formatDay(row.closedOn)
            ) : (
              <s className="font-normal text-muted">{formatDay(row.closedOn)}</s>
            ),
        },
        { key: "court", header: "Court", width: "14rem", cell: (row) => calendarWords[row.calendar] },
        { key: "kind", header: "Kind", width: "11rem", cell: (row) => closureWords[row.kind] },
        {
          key: "why",
          header: "Why",
          cell: (row) => (
            <>
              {row.sourceUrl === null ? (
                row.why
              ) : (
                <a href={row.sourceUrl} className="link" rel="noreferrer noopener" target="_blank">
                  {row.why}
                </a>
              )}
              <span className="block text-sm text-muted">
                {row.enteredBy ?? "Entered"}, {formatInstant(row.enteredAt)}
              </span>
              {row.withdrawnAt === null ? null : (
                <Status icon="void">Withdrawn {formatInstant(row.withdrawnAt)}</Status>
              )}
              {row.countedAt === null ? (
                <Status icon="waiting" tone="warning">
                  The dates of every case are being counted again
                </Status>
              ) : null}
            </>
          ),
        },
        {
          key: "act",
          header: "Actions",
          hideHeader: true,
          width: "7rem",
          align: "end",
          cell: (row) =>
            row.can.withdraw ? (
              <WithdrawClosure
                userId={userId}
                closureId={row.id}
                what={`${closureWords[row.kind]}, ${formatDay(row.closedOn)}`}
              />
            ) : null,
        },
      ]}
    />
  );
}
