import { AppLink } from "@/components/ui/app-link";
import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/lib/dates/format-date";
import type { MoveRow } from "@/lib/deadlines/move-schema";

/** Dates that a corrected entry, a change of a rule's text or of the calendar would move: for people to decide. Nothing when there are none. */
export function UncountedNotice({ rows }: { rows: MoveRow[] }) {
  if (rows.length === 0) return null;
  const day = (on: string | null) => (on === null ? "no day" : formatDay(on));
  return (
    <Notice
      tone="critical"
      title={`${rows.length === 1 ? "1 date" : `${rows.length} dates`} of your cases would fall on another day, counted again`}
    >
      <p>
        An entry was corrected to another day, or the text of a rule or the calendar changed. Nothing has
        moved: see each case&rsquo;s table of old and new, and move or keep each date with a reason.
      </p>
      <ul className="mt-2 grid gap-1">
        {rows.map((row) => (
          <li key={row.id}>
            <AppLink className="link" href={`/cases/${row.caseId}/deadlines/${row.id}`}>
              {row.title}
            </AppLink>
            {`, ${row.caption}: ${day(row.oldDue)} on record, ${day(row.newDue)} counted again. `}
            <AppLink className="link" href={`/cases/${row.caseId}/deadlines/what-if?check=1`}>
              Old and new
            </AppLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
