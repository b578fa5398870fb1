import { CalendarCheck2 } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import type { CourtDate } from "@/lib/dates/court-date";
import type { DeadlineRow, Person } from "@/lib/deadlines/schema";
import { GROUPS, groupWords } from "@/lib/deadlines/words";
import { BulkBar } from "./bulk-bar";
import { DeadlineTable } from "./deadline-table";

const FORM = "bulk";

export type BoardListProps = {
  rows: readonly DeadlineRow[];
  today: CourtDate;
  keepers: readonly Person[];
  withCase: boolean;
  /** Something narrows the list: none here does not mean none. */
  filtered: boolean;
  /** Where to add one, on a case's page. */
  addHref?: string;
};

/** Dates grouped by how soon they are: overdue first, then what waits, then what passed before it was entered here. */
export function BoardList({ rows, today, keepers, withCase, filtered, addHref }: BoardListProps) {
  if (rows.length === 0)
    return (
      <EmptyState
        title={filtered ? "No date fits these filters" : "No dates here"}
        icon={<CalendarCheck2 aria-hidden />}
        action={addHref && !filtered ? <LinkButton href={addHref}>Add a date</LinkButton> : null}
      >
        {filtered
          ? "Take a filter away to see more. Closed dates are shown only when asked for."
          : "Dates come from what is filed, served or ordered: add one by rule, by hand, or take those that a filing proposes."}
      </EmptyState>
    );
  return (
    <>
      <div className="grid gap-6">
        {GROUPS.map((group) => {
          const some = rows.filter((row) => row.group === group);
          return some.length === 0 ? null : (
            <Section key={group} title={groupWords[group]} count={some.length}>
              <DeadlineTable
                caption={groupWords[group]}
                rows={some}
                today={today}
                withCase={withCase}
                form={FORM}
              />
            </Section>
          );
        })}
      </div>
      <BulkBar form={FORM} keepers={keepers} />
    </>
  );
}
