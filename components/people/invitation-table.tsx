"use client";

import { ConfirmButton } from "@/components/ui/confirm-button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status, type StatusProps } from "@/components/ui/status";
import { useSaved } from "@/components/ui/use-saved";
import { formatInstant } from "@/lib/dates/format-date";
import { useWithdrawInvitation } from "@/lib/invitations/client";
import type { InvitationRow } from "@/lib/invitations/schema";
import { roleWords } from "@/lib/people/words";

const states: Record<InvitationRow["state"], { icon: StatusProps["icon"]; text: string }> = {
  open: { icon: "waiting", text: "Waiting" },
  accepted: { icon: "done", text: "Accepted" },
  withdrawn: { icon: "void", text: "Withdrawn" },
  expired: { icon: "clock", text: "Expired" },
};

/** Links that were made, newest first, and what became of them. */
export function InvitationTable({ rows }: { rows: readonly InvitationRow[] }) {
  const withdraw = useWithdrawInvitation();
  const saved = useSaved();
  return (
    <DataTable
      caption="Invitations"
      rows={rows}
      rowKey={(row) => row.id}
      stack="wide"
      empty={
        <EmptyState title="No invitations yet">
          People come in by a link that works once. Make one with “Invite a person”.
        </EmptyState>
      }
      columns={[
        {
          key: "name",
          header: "For",
          rowHeader: true,
          cell: (row) => (
            <>
              <span className="font-medium">{row.name}</span>
              <span className="block text-sm font-normal break-words text-muted">{row.email}</span>
            </>
          ),
        },
        {
          key: "what",
          header: "To",
          cell: (row) => (
            <>
              {row.organization}
              <span className="block text-sm text-muted">
                {[
                  row.caption === null || row.role === null
                    ? null
                    : `${row.caption} · ${roleWords[row.role]}`,
                  row.isAdmin ? "Administrator" : null,
                ]
                  .filter(Boolean)
                  .join(", ") || "No case yet"}
              </span>
            </>
          ),
        },
        {
          key: "made",
          header: "Made",
          cell: (row) => (
            <>
              {formatInstant(row.createdAt)}
              <span className="block text-sm text-muted">by {row.invitedBy ?? "the command line"}</span>
            </>
          ),
        },
        {
          key: "state",
          header: "State",
          cell: (row) => (
            <>
              <Status icon={states[row.state].icon}>{states[row.state].text}</Status>
              {row.state === "open" ? (
                <span className="block text-sm text-muted">until {formatInstant(row.expiresAt)}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "do",
          header: "Withdraw",
          label: "",
          hideHeader: true,
          nowrap: true,
          cell: (row) =>
            row.state === "open" ? (
              <ConfirmButton
                size="sm"
                label="Withdraw"
                title={`Withdraw the invitation of ${row.name}?`}
                confirmLabel="Withdraw it"
                pending={withdraw.isPending}
                onConfirm={(close) => withdraw.mutate(row.id, saved("The link no longer works.", close))}
              >
                The link stops working at once. You can make a new one at any time.
              </ConfirmButton>
            ) : null,
        },
      ]}
    />
  );
}
