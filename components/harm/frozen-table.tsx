import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { formatInstant } from "@/lib/dates/format-date";
import { exportKindWords } from "@/lib/harm/export-kinds";
import type { FrozenVersion } from "@/lib/harm/export-schema";

/** What was attached or sent out, as it stood then. */
export function FrozenTable({ caseId, rows }: { caseId: string; rows: readonly FrozenVersion[] }) {
  return (
    <DataTable
      caption="Frozen versions"
      rows={rows}
      rowKey={(f) => f.id}
      empty={
        <EmptyState title="Nothing is frozen yet">
          Freeze what you attach to a filing; later it is compared with what the ledger says then.
        </EmptyState>
      }
      columns={[
        {
          key: "title",
          header: "Version",
          rowHeader: true,
          cell: (f) => (
            <span className="font-normal">
              <AppLink
                href={`/cases/${caseId}/harm/exports/${f.id}`}
                data-row-link
                className="link-plain font-medium"
              >
                {f.title}
              </AppLink>
              <span className="block text-sm text-muted">{exportKindWords[f.kind]}</span>
            </span>
          ),
        },
        {
          key: "when",
          header: "Frozen",
          width: "13rem",
          cell: (f) => `${formatInstant(f.frozenAt)}${f.frozenBy === null ? "" : `, ${f.frozenBy}`}`,
        },
        { key: "filed", header: "Attached to", width: "9rem", cell: (f) => f.filedAs },
        {
          key: "hash",
          header: "SHA-256",
          width: "11rem",
          cell: (f) => <code className="font-mono text-xs break-all">{f.sha256}</code>,
        },
      ]}
    />
  );
}
