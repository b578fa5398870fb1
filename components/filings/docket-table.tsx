import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import { formatDocket } from "@/lib/dates/format-date";
import type { FilingRow } from "@/lib/filings/schema";
import { stateWords } from "@/lib/filings/words";
import { PaperList } from "./paper-list";

/** The docket as attorneys know it: No. | Filed | Docket text with its papers. */
export function DocketTable({ caseId, rows }: { caseId: string; rows: readonly FilingRow[] }) {
  return (
    <DataTable
      caption="Docket"
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title="No docket entries here">
          Filings are logged here one by one, or come in from a docket sheet. Nothing matches what you asked
          for.
        </EmptyState>
      }
      columns={[
        {
          key: "number",
          header: "No.",
          width: "4rem",
          align: "end",
          nowrap: true,
          cell: (row) => (row.number === null ? <span className="sr-only">no number</span> : row.number),
        },
        {
          key: "filed",
          header: "Filed",
          width: "7rem",
          nowrap: true,
          cell: (row) => formatDocket(row.filedOn),
        },
        {
          key: "text",
          header: "Docket text",
          label: "",
          rowHeader: true,
          cell: (row) => (
            <div className="font-normal">
              <AppLink href={`/cases/${caseId}/filings/${row.id}`} data-row-link className="link-plain">
                {row.text}
              </AppLink>
              {stateWords[row.state] === "" ? null : (
                <Status icon="warning" tone="warning" className="ml-2">
                  {stateWords[row.state]}
                </Status>
              )}
              <PaperList caseId={caseId} papers={row.papers} />
            </div>
          ),
        },
      ]}
    />
  );
}
