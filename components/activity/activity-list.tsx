import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { IllustrativeLabel } from "@/components/ui/illustrative-label";
import type { ActivityRow } from "@/lib/activity/schema";
import { courtDateAt } from "@/lib/dates/court-zone";
import { formatInstant, formatLong } from "@/lib/dates/format-date";

function Line({ row, across }: { row: ActivityRow; across: boolean }) {
  return (
    <li className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 py-1.5">
      <time dateTime={row.at} title={formatInstant(row.at)} className="text-sm text-muted tabular-nums">
        {formatInstant(row.at).split(", ").at(-1)}
      </time>
      <div>
        <p>
          <span className="font-medium">{row.actor ?? "Case tracker"}</span> {row.did}
          {row.subject === null ? null : (
            <>
              :{" "}
              {row.href === null ? (
                row.subject
              ) : (
                <AppLink href={row.href} className="link">
                  {row.subject}
                </AppLink>
              )}
            </>
          )}
          {row.detail === null ? null : <span className="text-muted"> ({row.detail})</span>}
        </p>
        {across && row.caption !== null ? (
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            <AppLink href={`/cases/${row.caseId}/activity`} className="link-plain">
              {row.caption}
            </AppLink>
            {row.illustrative ? <IllustrativeLabel /> : null}
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** Who did what, day by day, the latest first. */
export function ActivityList({ rows, across = false }: { rows: readonly ActivityRow[]; across?: boolean }) {
  if (rows.length === 0)
    return (
      <EmptyState title="Nothing has been done yet">
        Whatever anybody changes is recorded here: who, what and when, in a chain that cannot be altered
        unseen.
      </EmptyState>
    );
  const days = Map.groupBy(rows, (row) => courtDateAt(new Date(row.at)));
  return (
    <div className="space-y-5">
      {[...days].map(([day, done]) => (
        <section key={day}>
          <h2 className="border-b border-rule pb-1 font-serif text-lg font-semibold">{formatLong(day)}</h2>
          <ul className="divide-y divide-rule">
            {done.map((row) => (
              <Line key={row.id} row={row} across={across} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
