"use client";

import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "@/components/ui/skeleton";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatDay } from "@/lib/dates/format-date";
import { proposals } from "@/lib/deadlines/proposal-schema";
import { api } from "@/lib/http/client";

/** The dates a new entry proposes, as the rules and its own text give them. */
export function TriggeredDates({ caseId, filingId }: { caseId: string; filingId: string }) {
  const { data, isError } = useQuery({
    queryKey: ["filings", caseId, filingId, "proposals"],
    queryFn: ({ signal }) => api(`/cases/${caseId}/filings/${filingId}/proposals`, proposals, { signal }),
  });
  if (isError)
    return <p className="text-muted">The dates could not be computed. The filing itself is saved.</p>;
  if (data === undefined) return <Skeleton lines={3} />;
  if (data.items.length + data.effects.length === 0)
    return (
      <p className="text-muted">No rule on file runs from this entry. Add a date by hand where one does.</p>
    );
  return (
    <ul className="divide-y divide-rule">
      {data.items.map((item) => (
        <li key={item.key} className="flex flex-wrap justify-between gap-x-4 py-1.5">
          <span className="min-w-0">
            {item.title}
            <span className="block text-sm text-muted">
              {item.cite}, from {item.triggerText}
              {item.onRecord === null ? "" : "; already on record"}
            </span>
          </span>
          <span className="tabular-nums">
            {item.answer?.due ? (
              formatDay(item.answer.due.slice(0, 10))
            ) : (
              <UnknownValue>no date yet</UnknownValue>
            )}
          </span>
        </li>
      ))}
      {data.effects.map((effect) => (
        <li key={effect.deadline.id} className="py-1.5">
          {effect.kind === "complete" ? "Meets" : "Suspends"} {effect.deadline.title}
          <span className="block text-sm text-muted">{effect.reason}</span>
        </li>
      ))}
    </ul>
  );
}
