import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import { formatInstant, formatShort } from "@/lib/dates/format-date";
import type { Report } from "@/lib/reports/schema";
import { DecideReport } from "./decide-report";

const states = {
  submitted: { word: "Awaits a decision", icon: "waiting", tone: "warning" },
  accepted: { word: "In the ledger", icon: "done", tone: "success" },
  declined: { word: "Declined", icon: "void", tone: "neutral" },
  withdrawn: { word: "Taken back", icon: "void", tone: "neutral" },
} as const;

const waitingFirst = (a: Report, b: Report) =>
  Number(b.state === "submitted") - Number(a.state === "submitted") || (a.sentAt < b.sentAt ? 1 : -1);

/** The client's reports as the team reads them; an attorney takes each into the ledger or declines it. */
export function ReportDecisions({
  caseId,
  userId,
  reports,
}: {
  caseId: string;
  userId: string;
  reports: readonly Report[];
}) {
  if (reports.length === 0) {
    return (
      <EmptyState title="No reports from the client">
        People of the client report here what the directive costs them. A report enters the harm ledger only
        when an attorney accepts it.
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-rule rounded-lg border border-rule bg-surface">
      {[...reports].sort(waitingFirst).map((report) => (
        <li key={report.id} className="grid gap-2 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
          <div className="min-w-0">
            <p className="text-sm text-muted">
              {report.reporter ?? "A person of the client"}, {formatInstant(report.sentAt)}
            </p>
            <p className="whitespace-pre-line">{report.text}</p>
            <p className="text-sm text-muted">
              {[
                report.startOn === null
                  ? null
                  : `From ${formatShort(report.startOn)}${report.endOn === null ? "" : ` to ${formatShort(report.endOn)}`}`,
                report.stillGoing ? "still going on" : null,
                report.affected,
                report.cost,
                report.proof === null ? null : `Proof: ${report.proof}`,
              ]
                .filter((part) => part !== null)
                .join(" · ")}
            </p>
            {report.decisionNote === null ? null : <p className="text-sm">Note: {report.decisionNote}</p>}
          </div>
          <div className="flex flex-col items-start gap-2 sm:items-end">
            <Status icon={states[report.state].icon} tone={states[report.state].tone}>
              {states[report.state].word}
            </Status>
            {report.can.decide ? (
              <DecideReport caseId={caseId} userId={userId} reportId={report.id} version={report.version} />
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
