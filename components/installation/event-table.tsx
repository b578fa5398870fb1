import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatInstant } from "@/lib/dates/format-date";
import type { InstallationEvent } from "@/lib/installation/schema";

/** What was done to the installation, newest first, each with the start of its hash. */
export function EventTable({ rows }: { rows: readonly InstallationEvent[] }) {
  return (
    <DataTable
      caption="Log of the installation"
      rows={rows}
      rowKey={(row) => row.id}
      empty={
        <EmptyState title="Nothing yet">
          Sign-ins, invitations, roles and settings are written here.
        </EmptyState>
      }
      columns={[
        {
          key: "seq",
          header: "No.",
          width: "4.5rem",
          align: "end",
          nowrap: true,
          cell: (row) => row.seq.toLocaleString("en-US"),
        },
        { key: "at", header: "When", width: "13rem", nowrap: true, cell: (row) => formatInstant(row.at) },
        {
          key: "text",
          header: "What",
          rowHeader: true,
          cell: (row) => (
            <span className="font-normal">
              <span className="font-medium">{row.actor ?? "The command line"}</span> {row.text}
            </span>
          ),
        },
        {
          key: "hash",
          header: "Hash",
          width: "8rem",
          cell: (row) => (
            <code className="font-mono text-sm text-muted" title={row.hash}>
              {row.hash.slice(0, 10)}
            </code>
          ),
        },
      ]}
    />
  );
}
