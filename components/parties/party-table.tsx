import { EntryLink } from "@/components/cases/entry-link";
import type { FormContext } from "@/components/record-form/form-context";
import { StandingNote } from "@/components/sources/standing-note";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatShort } from "@/lib/dates/format-date";
import type { Party } from "@/lib/parties/schema";
import { partyKindWords, roleWords } from "@/lib/parties/words";
import { EditParty, WithdrawAppearance } from "./party-forms";

type Props = { rows: readonly Party[]; canEdit: boolean; context: FormContext };

function Counsel({ party, canEdit, context }: { party: Party } & Omit<Props, "rows">) {
  if (party.counsel.length === 0)
    return party.role === "non_party" ? null : <UnknownValue>no appearance on record here</UnknownValue>;
  return (
    <ul className="space-y-2">
      {party.counsel.map((c) => (
        <li key={c.id}>
          <div className="flex items-start justify-between gap-2">
            <span>
              <span className={c.withdrawnOn === null ? undefined : "line-through"}>{c.name}</span>
              {c.firm === null || c.firm === c.name ? "" : `, ${c.firm}`}{" "}
              <StandingNote provenance={c.provenance} compact />
            </span>
            {canEdit && c.withdrawnOn === null ? (
              <span className="no-print -my-1">
                <WithdrawAppearance appearance={c} context={context} />
              </span>
            ) : null}
          </div>
          <p className="flex flex-wrap gap-x-2 text-sm text-muted">
            {c.roles.length === 0 ? null : <span>{c.roles.join(", ").toLowerCase()}</span>}
            {c.appearedOn === null ? null : (
              <span className="whitespace-nowrap">appeared {formatShort(c.appearedOn)}</span>
            )}
            {c.withdrawnOn === null ? null : (
              <span className="whitespace-nowrap">withdrew {formatShort(c.withdrawnOn)}</span>
            )}
            {c.entry === null ? null : <EntryLink caseId={context.caseId} entry={c.entry} />}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Everyone in the case with role, capacity and counsel. */
export function PartyTable({ rows, canEdit, context }: Props) {
  return (
    <DataTable
      caption="Parties"
      rows={rows}
      rowKey={(row) => row.id}
      rowProps={(row) => ({ id: row.id })}
      empty={
        <EmptyState title="No parties on record">
          Plaintiffs, defendants and those who matter without being a party belong here.
        </EmptyState>
      }
      columns={[
        {
          key: "name",
          header: "Party",
          rowHeader: true,
          cell: (row) => (
            <div className="font-normal">
              <span className="font-medium">{row.name}</span> <StandingNote provenance={row.provenance} />
              {row.terminatedOn === null ? null : (
                <Badge className="ml-2">terminated {formatShort(row.terminatedOn)}</Badge>
              )}
              <span className="block text-sm text-muted">
                {[row.capacity, row.seat].filter(Boolean).join("; ") || partyKindWords[row.kind]}
              </span>
              {row.about ? <span className="block text-sm text-muted">{row.about}</span> : null}
              {row.provenance.note ? (
                <span className="block text-sm text-warning">{row.provenance.note}</span>
              ) : null}
            </div>
          ),
        },
        {
          key: "role",
          header: "Role",
          width: "8rem",
          cell: (row) => (
            <>
              {roleWords[row.role]}
              {row.roleRaw !== null && row.roleRaw !== roleWords[row.role] ? (
                <span className="block text-sm text-muted">as printed: {row.roleRaw}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "counsel",
          header: "Counsel",
          width: "46%",
          cell: (row) => <Counsel party={row} canEdit={canEdit} context={context} />,
        },
        {
          key: "edit",
          header: "Edit",
          hideHeader: true,
          width: "3rem",
          align: "end",
          cell: (row) => (canEdit ? <EditParty party={row} context={context} /> : null),
        },
      ]}
    />
  );
}
