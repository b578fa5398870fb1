import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import type { PersonRow } from "@/lib/people/schema";
import { roleWords } from "@/lib/people/words";
import { CaseName } from "./case-name";

/** Everyone who has or had access, with their role in each case. */
export function PeopleTable({ rows, filtered }: { rows: readonly PersonRow[]; filtered: boolean }) {
  return (
    <DataTable
      caption="People"
      rows={rows}
      rowKey={(row) => row.id}
      stack="wide"
      empty={
        <EmptyState title={filtered ? "Nobody fits" : "Nobody here yet"}>
          {filtered
            ? "No name or e-mail contains this. Try fewer letters."
            : "Invite the first person by link."}
        </EmptyState>
      }
      columns={[
        {
          key: "name",
          header: "Name",
          rowHeader: true,
          cell: (row) => (
            <>
              <span className="flex flex-wrap items-center gap-x-2">
                <AppLink
                  href={`/administration/people/${row.id}`}
                  data-row-link
                  className="link-plain font-medium"
                >
                  {row.name}
                </AppLink>
                {row.isAdmin ? <Badge>Administrator</Badge> : null}
              </span>
              <span className="block text-sm font-normal break-words text-muted">{row.email}</span>
            </>
          ),
        },
        { key: "organization", header: "Organization", cell: (row) => row.organization?.name ?? "None" },
        {
          key: "roles",
          header: "Cases",
          cell: (row) =>
            row.roles.length === 0 ? (
              <span className="text-muted">None</span>
            ) : (
              <ul>
                {row.roles.map((r) => (
                  <li key={r.caseId}>
                    <CaseName caption={r.caption} isIllustrative={r.isIllustrative} />
                    <span className="text-muted"> · {roleWords[r.role]}</span>
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: "second",
          header: "Second factor",
          nowrap: true,
          cell: (row) =>
            row.hasTwoFactor ? (
              <Status icon="done" tone="success">
                On
              </Status>
            ) : (
              <Status icon="waiting">Off</Status>
            ),
        },
        {
          key: "access",
          header: "Access",
          nowrap: true,
          cell: (row) =>
            row.revokedAt === null ? (
              <Status icon="open">Open</Status>
            ) : (
              <Status icon="void" tone="critical">
                Taken away
              </Status>
            ),
        },
      ]}
    />
  );
}
