import { AppLink } from "@/components/ui/app-link";
import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/lib/dates/format-date";
import type { MoveRow } from "@/lib/deadlines/move-schema";

/** Dates that a closure entered or withdrawn by somebody outside their case did not move. Nothing when there are none. */
export function UncountedNotice({ rows }: { rows: MoveRow[] }) {
  if (rows.length === 0) return null;
  const day = (on: string | null) => (on === null ? "no day" : formatDay(on));
  return (
    <Notice
      tone="critical"
      title={`${rows.length === 1 ? "1 date" : `${rows.length} dates`} of your cases no longer follow from the calendar`}
    >
      <p>
        A closure was entered or taken back by somebody outside the case. Open each date and set its day
        again.
      </p>
      <ul className="mt-2 grid gap-1">
        {rows.map((row) => (
          <li key={row.id}>
            <AppLink className="link" href={`/cases/${row.caseId}/deadlines/${row.id}`}>
              {row.title}
            </AppLink>
            {`, ${row.caption}: ${day(row.oldDue)} on record, ${day(row.newDue)} by the calendar`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
