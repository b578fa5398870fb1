import { EntryLink } from "@/components/cases/entry-link";
import type { FormContext } from "@/components/record-form/form-context";
import { StandingNote } from "@/components/sources/standing-note";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatShort } from "@/lib/dates/format-date";
import type { Service } from "@/lib/parties/schema";
import type { MatrixRow, ServiceMatrix } from "@/lib/parties/service-matrix";
import { methodWords } from "@/lib/parties/words";
import { ServiceForm } from "./party-forms";

const look = {
  none: { icon: "unknown", tone: "warning", words: "Not on record" },
  sent: { icon: "waiting", tone: "neutral", words: "Sent" },
  received: { icon: "open", tone: "accent", words: "Received" },
  proved: { icon: "done", tone: "success", words: "Proof filed" },
} as const satisfies Record<MatrixRow["state"], { icon: string; tone: string; words: string }>;

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** FRCP 4(i), recipient by recipient: how, sent, received, proof, and what is missing in words. */
export function ServiceTable({
  matrix,
  canEdit,
  context,
}: {
  matrix: ServiceMatrix<Service>;
  canEdit: boolean;
  context: FormContext;
}) {
  const day = (row: MatrixRow<Service>, field: "sentOn" | "receivedOn") => {
    const value = row.service?.[field] ?? null;
    return value === null ? row.service === null ? null : <UnknownValue /> : formatShort(value);
  };
  return (
    <div className="space-y-2">
      <ul className="list-disc pl-5">
        {matrix.summary.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <DataTable
        caption="Service of process"
        rows={matrix.rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: "recipient",
            header: "Recipient",
            rowHeader: true,
            width: "15rem",
            cell: (row) => (
              <span className="font-normal">
                {capital(row.name)}
                <span className="block text-sm text-muted">{row.rule}</span>
              </span>
            ),
          },
          {
            key: "state",
            header: "Service",
            width: "11rem",
            cell: (row) => (
              <>
                <Status icon={look[row.state].icon} tone={look[row.state].tone}>
                  {look[row.state].words}
                </Status>
                {row.service === null ? null : (
                  <span className="block text-sm text-muted">
                    {row.service.method === null ? (
                      <UnknownValue>how: not on record</UnknownValue>
                    ) : (
                      methodWords[row.service.method]
                    )}{" "}
                    <StandingNote provenance={row.service.provenance} compact />
                  </span>
                )}
              </>
            ),
          },
          { key: "sent", header: "Sent", width: "7rem", nowrap: true, cell: (row) => day(row, "sentOn") },
          {
            key: "received",
            header: "Received",
            width: "7rem",
            nowrap: true,
            cell: (row) => day(row, "receivedOn"),
          },
          {
            key: "proof",
            header: "Proof",
            width: "8rem",
            cell: (row) =>
              row.service?.proof ? <EntryLink caseId={context.caseId} entry={row.service.proof} /> : null,
          },
          {
            key: "missing",
            header: "What is missing",
            cell: (row) =>
              row.missing.length === 0 ? (
                <span className="text-muted">nothing</span>
              ) : (
                <>
                  {row.missing.map((sentence) => (
                    <span key={sentence} className="block">
                      {sentence}
                    </span>
                  ))}
                  {row.service?.note ? (
                    <span className="block text-sm text-muted">{row.service.note}</span>
                  ) : null}
                </>
              ),
          },
          {
            key: "edit",
            header: "Edit",
            hideHeader: true,
            width: "3rem",
            align: "end",
            cell: (row) => (canEdit ? <ServiceForm row={row} context={context} /> : null),
          },
        ]}
      />
      {matrix.others.length === 0 ? null : (
        <p className="text-sm text-muted">
          Also on record: {matrix.others.map((s) => s.recipientName).join(", ")} (no present defendant calls
          for it).
        </p>
      )}
    </div>
  );
}
