import { LinkButton } from "@/components/ui/link-button";
import { LoadMore } from "@/components/ui/load-more";
import type { CourtDate } from "@/lib/dates/court-date";
import { type Address, type BoardView, withAddress } from "@/lib/deadlines/board-address";
import type { DeadlineRow, BoardFilters as Filters, Person } from "@/lib/deadlines/schema";
import type { Supervision } from "@/lib/deadlines/supervision-schema";
import { BoardFilters } from "./board-filters";
import { BoardList } from "./board-list";
import { CalendarView } from "./calendar-view";
import { SupervisorChoice } from "./supervisor-choice";

export type BoardProps = {
  /** The page's own path. */
  path: string;
  address: Address;
  filters: Filters;
  view: BoardView;
  day: CourtDate;
  today: CourtDate;
  rows: readonly DeadlineRow[];
  next: string | null;
  keepers: readonly Person[];
  cases?: readonly { id: string; caption: string }[];
  addHref?: string;
  /** Of one case's board: who answers where the keepers do not. */
  supervision?: Supervision | null;
  caseId?: string;
};

const views = [
  { key: "list", label: "List" },
  { key: "week", label: "Week" },
  { key: "month", label: "Month" },
] as const;

/** The dates of one case or of all, as a list by urgency, a week or a month. All of its state is in the address. */
export function Board(props: BoardProps) {
  const { path, address, filters, view, day, today, rows, next, keepers, cases, addHref } = props;
  const { supervision = null, caseId } = props;
  const { cursor: _, case: ofCase, ...rest } = filters;
  const filtered =
    Object.values(rest).some((value) => value !== undefined) || (cases !== undefined && ofCase !== undefined);
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <BoardFilters
          key={JSON.stringify(filters)}
          action={path}
          filters={filters}
          people={keepers}
          view={view}
          day={typeof address.day === "string" ? address.day : null}
          {...(cases === undefined ? {} : { cases })}
        />
        <p className="no-print mb-4 flex gap-1">
          {views.map(({ key, label }) => (
            <LinkButton
              key={key}
              size="sm"
              tone={view === key ? "primary" : "secondary"}
              href={`${path}${withAddress(address, { view: key === "list" ? null : key, day: null })}`}
            >
              {label}
            </LinkButton>
          ))}
        </p>
      </div>
      {view === "list" ? (
        <>
          <BoardList
            rows={rows}
            today={today}
            keepers={keepers}
            withCase={cases !== undefined}
            filtered={filtered}
            {...(addHref === undefined ? {} : { addHref })}
          />
          {rows.length > 0 ? (
            <LoadMore
              shown={rows.length}
              noun="dates"
              href={next && withAddress(address, { cursor: next })}
            />
          ) : null}
        </>
      ) : (
        <CalendarView
          view={view}
          day={day}
          today={today}
          rows={rows}
          withCase={cases !== undefined}
          address={address}
        />
      )}
      {supervision === null || caseId === undefined ? null : (
        <SupervisorChoice caseId={caseId} supervision={supervision} />
      )}
    </>
  );
}
