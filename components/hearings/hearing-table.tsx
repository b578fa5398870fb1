import { EntryLink } from "@/components/cases/entry-link";
import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatDay } from "@/lib/dates/format-date";
import type { HearingRow } from "@/lib/hearings/schema";
import { hearingKindWords, hearingLook, hearingStateWords, timeWords } from "@/lib/hearings/words";

/** Hearings with their state, place and the entries that set and moved them. */
export function HearingTable({
  caseId,
  rows,
  selected = null,
  empty,
}: {
  caseId: string;
  rows: readonly HearingRow[];
  selected?: string | null;
  empty?: string;
}) {
  return (
    <DataTable
      caption="Hearings"
      rows={rows}
      rowKey={(row) => row.id}
      selectedKey={selected}
      empty={
        <EmptyState title="No hearing on record here">
          {empty ?? "Hearings the court sets appear here, with every date they were ever set for."}
        </EmptyState>
      }
      columns={[
        {
          key: "day",
          header: "Day",
          width: "10rem",
          nowrap: true,
          cell: (row) => (
            <span
              className={
                row.state === "reset" || row.state === "vacated" ? "text-muted line-through" : "tabular-nums"
              }
            >
              {formatDay(row.heldOn)}
              <span className="block text-sm text-muted">
                {row.startsAt === null ? "hour not on record" : timeWords(row.startsAt)}
              </span>
            </span>
          ),
        },
        {
          key: "what",
          header: "Hearing",
          label: "",
          rowHeader: true,
          cell: (row) => (
            <span className="font-normal">
              <AppLink
                href={`/cases/${caseId}/hearings/${row.id}`}
                data-row-link
                className="link-plain font-medium"
              >
                {row.title}
              </AppLink>
              <span className="block text-sm text-muted">
                {[
                  // A title is often the kind itself: said once.
                  row.title.toLowerCase() === hearingKindWords[row.kind].toLowerCase()
                    ? null
                    : hearingKindWords[row.kind],
                  row.place,
                  row.judge,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </span>
          ),
        },
        {
          key: "state",
          header: "State",
          width: "8rem",
          cell: (row) => <Status {...hearingLook[row.state]}>{hearingStateWords[row.state]}</Status>,
        },
        {
          key: "set",
          header: "Set by",
          width: "9rem",
          cell: (row) =>
            row.setBy === null ? (
              <UnknownValue>no entry named</UnknownValue>
            ) : (
              <EntryLink caseId={caseId} entry={row.setBy} />
            ),
        },
        {
          key: "moved",
          header: "Moved by",
          width: "9rem",
          cell: (row) =>
            row.changedBy === null ? null : <EntryLink caseId={caseId} entry={row.changedBy} />,
        },
      ]}
    />
  );
}
