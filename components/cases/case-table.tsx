import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { IllustrativeLabel } from "@/components/ui/illustrative-label";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { CaseRow } from "@/lib/cases/schema";
import { phaseWords } from "@/lib/cases/words";
import { formatInstant, formatShort } from "@/lib/dates/format-date";

/** The cases one is in. */
export function CaseTable({ rows }: { rows: readonly CaseRow[] }) {
  return (
    <DataTable
      caption="Cases"
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title="No cases yet">
          A case appears here once you open one, or an administrator adds you to it.
        </EmptyState>
      }
      columns={[
        {
          key: "case",
          header: "Case",
          rowHeader: true,
          cell: (row) => (
            <span className="font-normal">
              <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-0.5">
                <AppLink
                  href={`/cases/${row.id}/overview`}
                  data-row-link
                  className="link-plain font-serif text-lg font-semibold"
                >
                  {row.captionShort}
                </AppLink>
                {row.isIllustrative ? <IllustrativeLabel /> : null}
                {row.appealOfId === null ? null : <Badge>appeal</Badge>}
              </span>
              <span className="block text-sm text-muted">{row.courtName}</span>
            </span>
          ),
        },
        {
          key: "number",
          header: "No.",
          width: "10rem",
          nowrap: true,
          cell: (row) => row.docketNumber ?? <UnknownValue />,
        },
        {
          key: "judge",
          header: "Assigned to",
          width: "9rem",
          cell: (row) => row.assignedTo ?? <UnknownValue />,
        },
        {
          key: "filed",
          header: "Filed",
          width: "7.5rem",
          nowrap: true,
          cell: (row) => (row.filedOn === null ? <UnknownValue /> : formatShort(row.filedOn)),
        },
        {
          key: "phase",
          header: "Phase",
          width: "9rem",
          cell: (row) =>
            row.terminatedOn === null ? phaseWords[row.phase] : `Terminated ${formatShort(row.terminatedOn)}`,
        },
        {
          key: "checked",
          header: "Docket checked",
          width: "9rem",
          cell: (row) =>
            row.docketCheckedAt === null ? (
              <UnknownValue>not checked</UnknownValue>
            ) : (
              formatInstant(row.docketCheckedAt)
            ),
        },
      ]}
    />
  );
}
