import { AppLink } from "@/components/ui/app-link";
import { formatDay, formatInstant } from "@/lib/dates/format-date";
import type { DeadlineChangeRow } from "@/lib/deadlines/schema";
import { stateWords } from "@/lib/deadlines/words";

const say = (day: string | null) => (day === null ? "no day" : formatDay(day));

/** Every date it ever had, and why, the latest first. */
export function HistoryList({ caseId, changes }: { caseId: string; changes: readonly DeadlineChangeRow[] }) {
  return (
    <ol className="divide-y divide-rule">
      {changes.map((change) => (
        <li key={change.id} className="grid gap-x-4 py-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <p className="text-sm text-muted">
            <time dateTime={change.at}>{formatInstant(change.at)}</time>
            <span className="block">{change.by ?? "the record as it was loaded"}</span>
          </p>
          <div>
            <p className="font-medium">
              {change.fromOn !== change.toOn && change.fromState !== null ? (
                <>
                  <s className="font-normal text-muted">{say(change.fromOn)}</s> {say(change.toOn)}
                </>
              ) : (
                say(change.toOn)
              )}
              <span className="font-normal text-muted">
                {" · "}
                {change.fromState !== null && change.fromState !== change.toState
                  ? `${stateWords[change.fromState]} to ${stateWords[change.toState].toLowerCase()}`
                  : stateWords[change.toState]}
              </span>
            </p>
            <p>
              {change.reason}{" "}
              {change.filing ? (
                <AppLink href={`/cases/${caseId}/filings/${change.filing.id}`} className="link">
                  {change.filing.cite}
                </AppLink>
              ) : null}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
