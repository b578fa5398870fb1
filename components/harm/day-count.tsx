import { AppLink } from "@/components/ui/app-link";
import type { DayCount as DayCountDto } from "@/lib/harm/summary-schema";

/** One computed number of days: the range, what each account makes of it, and on what it rests. */
export function DayCount({ caseId, days }: { caseId: string; days: DayCountDto }) {
  if (days.restsOn.length === 0) return <p className="text-faint italic">no interval on record here</p>;
  return (
    <div>
      <p className="font-serif text-xl font-semibold tabular-nums">{days.words}</p>
      {days.running ? <p className="text-sm text-warning">Still counting: no end has come.</p> : null}
      {days.byAccount.length > 0 ? (
        <ul className="mt-1 space-y-0.5 text-sm">
          {days.byAccount.map((a) => (
            <li key={a.account}>
              <span className="font-medium tabular-nums">{a.words}</span>
              <span className="text-muted">{`: ${a.account}`}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <details className="mt-1.5 text-sm">
        <summary className="text-muted">{`Rests on ${days.restsOn.length} ${days.restsOn.length === 1 ? "interval" : "intervals"}`}</summary>
        <ul className="mt-1 space-y-1.5 border-l border-rule pl-3">
          {days.restsOn.map((i) => (
            <li key={i.id}>
              <AppLink href={`/cases/${caseId}/harm/government#${i.id}`} className="link">
                {i.words}
              </AppLink>
              {i.sources.length === 0 ? (
                <span className="block text-warning">No source is cited for this interval.</span>
              ) : (
                <span className="block text-xs text-muted">{i.sources.map((s) => s.title).join("; ")}</span>
              )}
            </li>
          ))}
        </ul>
        {days.why.length > 0 ? (
          <ul className="mt-1.5 list-disc space-y-0.5 pl-5 text-muted">
            {days.why.map((w) => (
              <li key={w}>{w}</li>
            ))}
          </ul>
        ) : null}
      </details>
    </div>
  );
}
