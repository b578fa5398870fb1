import { CaseLink } from "@/components/cases/case-link";
import { EntryLink } from "@/components/cases/entry-link";
import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import { formatDocket } from "@/lib/dates/format-date";
import { citeOf } from "@/lib/filings/words";
import type { WaitingMotion } from "@/lib/today/schema";

function Waits({ motion }: { motion: WaitingMotion }) {
  if (motion.held) return <Status icon="clock">Held in abeyance</Status>;
  if (motion.next === "ruling")
    return (
      <Status icon="open" tone="accent">
        {motion.partlyRuled ? "Ruled in part, waits for the rest" : "Briefed, waits for the court"}
      </Status>
    );
  return (
    <Status icon="waiting">
      {motion.next === "opposition" ? "No opposition on the docket" : "No reply on the docket"}
    </Status>
  );
}

/** Motions that nothing on the docket disposes of, the oldest first. */
export function MotionTable({ rows }: { rows: readonly WaitingMotion[] }) {
  return (
    <DataTable
      caption="Motions awaiting a ruling"
      rows={rows}
      rowKey={(row) => row.entry.id}
      empty={
        <EmptyState title="No motion awaits a ruling">
          Motions without an entry that disposes of them are listed here, with what each waits for.
        </EmptyState>
      }
      columns={[
        {
          key: "motion",
          header: "Motion",
          label: "",
          rowHeader: true,
          cell: (row) => (
            <div className="font-normal">
              <AppLink
                href={`/cases/${row.legalCase.id}/filings/${row.entry.id}`}
                data-row-link
                className="link-plain"
              >
                <span className="font-medium">{citeOf(row.entry)} </span>
                <span className="line-clamp-2">{row.text}</span>
              </AppLink>
              <span className="text-sm">
                <CaseLink legalCase={row.legalCase} page="filings" />
              </span>
            </div>
          ),
        },
        {
          key: "stands",
          header: "Stands",
          width: "15rem",
          cell: (row) => (
            <>
              <Waits motion={row} />
              {row.answers.length === 0 ? null : (
                <span className="flex flex-wrap gap-x-2 text-sm text-muted">
                  Answered by
                  {row.answers.map((entry) => (
                    <EntryLink key={entry.id} caseId={row.legalCase.id} entry={entry} />
                  ))}
                </span>
              )}
            </>
          ),
        },
        {
          key: "pending",
          header: "Pending",
          width: "6.5rem",
          nowrap: true,
          cell: (row) => (
            <span className="tabular-nums">
              {row.daysPending === 1 ? "1 day" : `${row.daysPending} days`}
              <span className="block text-sm text-muted">{formatDocket(row.entry.filedOn)}</span>
            </span>
          ),
        },
      ]}
    />
  );
}
