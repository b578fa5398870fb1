import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import { formatShort } from "@/lib/dates/format-date";
import type { DeclarationRow } from "@/lib/harm/declaration-schema";
import { TierLabel } from "./tier-label";

/** Declarations from outline to filed. */
export function DeclarationTable({ caseId, rows }: { caseId: string; rows: readonly DeclarationRow[] }) {
  return (
    <DataTable
      caption="Declarations"
      rows={rows}
      rowKey={(d) => d.id}
      empty={
        <EmptyState title="No declarations yet">
          A declaration is drawn from facts and harms, paragraph by paragraph, for a declarant who saw them.
        </EmptyState>
      }
      columns={[
        {
          key: "declarant",
          header: "Declarant",
          rowHeader: true,
          cell: (d) => (
            <span className="font-normal">
              <AppLink
                href={`/cases/${caseId}/harm/declarations/${d.id}`}
                data-row-link
                className="link-plain font-medium"
              >
                {d.declarant}
              </AppLink>
              <span className="block text-sm text-muted">{d.title}</span>
              <TierLabel tier={d.tier} />
            </span>
          ),
        },
        { key: "paragraphs", header: "Paragraphs", width: "7rem", align: "end", cell: (d) => d.paragraphs },
        {
          key: "where",
          header: "Signed where",
          width: "12rem",
          cell: (d) => d.signedWhere ?? (d.signedAbroad ? "outside the United States" : null),
        },
        {
          key: "state",
          header: "State",
          width: "12rem",
          cell: (d) =>
            d.filedAs !== null ? (
              <Status icon="done" tone="success">{`Filed as ${d.filedAs.label}`}</Status>
            ) : d.signedOn !== null ? (
              <Status icon="done" tone="accent">{`Signed ${formatShort(d.signedOn)}`}</Status>
            ) : (
              <Status icon="clock">Draft</Status>
            ),
        },
      ]}
    />
  );
}
