import { AppLink } from "@/components/ui/app-link";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatDay } from "@/lib/dates/format-date";
import type { Filing } from "@/lib/filings/schema";

const how = {
  triggers: "runs from this entry",
  orders: "set by this entry",
  answered_by: "to answer this entry",
  completes: "met by this entry",
} as const;

const stateWords = {
  proposed: "proposed",
  confirmed: "confirmed",
  waiting: "waiting",
  done: "done",
  extended: "extended",
  superseded: "superseded",
  vacated: "vacated",
} as const satisfies Record<Filing["deadlines"][number]["state"], string>;

/** The dates that hang on an entry. */
export function EntryDeadlines({ caseId, deadlines }: { caseId: string; deadlines: Filing["deadlines"] }) {
  if (deadlines.length === 0) return <p className="text-muted">No date hangs on this entry.</p>;
  return (
    <ul className="divide-y divide-rule">
      {deadlines.map((d) => (
        <li key={d.id} className="flex flex-wrap justify-between gap-x-4 py-1.5">
          <span className="min-w-0">
            <AppLink href={`/cases/${caseId}/deadlines/${d.id}`} className="link">
              {d.title}
            </AppLink>
            <span className="ml-2 text-sm text-muted">
              {how[d.how]}, {stateWords[d.state]}
            </span>
          </span>
          <span className="tabular-nums">
            {d.dueOn === null ? <UnknownValue>no date yet</UnknownValue> : formatDay(d.dueOn)}
          </span>
        </li>
      ))}
    </ul>
  );
}
