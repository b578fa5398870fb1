import { Status } from "@/components/ui/status";
import { formatInstant, formatShort } from "@/lib/dates/format-date";
import type { Report } from "@/lib/reports/schema";
import { reportStates } from "./report-words";
import { WithdrawReport } from "./withdraw-report";

/** What one has reported oneself, and what became of it. */
export function OwnReports({ caseId, reports }: { caseId: string; reports: readonly Report[] }) {
  if (reports.length === 0)
    return <p className="text-base text-muted">You have not reported anything yet.</p>;
  return (
    <ul className="divide-y divide-rule text-base">
      {reports.map((report) => (
        <li key={report.id} className="py-3">
          <p className="flex flex-wrap justify-between gap-x-4 text-sm text-muted">
            <span>Sent {formatInstant(report.sentAt)}</span>
            <Status icon={reportStates[report.state].icon}>{reportStates[report.state].word}</Status>
          </p>
          <p className="whitespace-pre-line">{report.text}</p>
          {report.startOn === null ? null : (
            <p className="text-sm text-muted">
              From {formatShort(report.startOn)}
              {report.stillGoing
                ? ", still going on"
                : report.endOn === null
                  ? ""
                  : ` to ${formatShort(report.endOn)}`}
              {report.cost === null ? "" : ` · ${report.cost}`}
            </p>
          )}
          {report.decisionNote === null ? null : (
            <p className="mt-1 text-sm">Your lawyers say: {report.decisionNote}</p>
          )}
          {report.can.withdraw ? (
            <WithdrawReport caseId={caseId} reportId={report.id} version={report.version} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
