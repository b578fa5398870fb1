import { ChevronLeft, ChevronRight } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { classNames } from "@/components/ui/class-names";
import { LinkButton } from "@/components/ui/link-button";
import { addDays, type CourtDate, daysBetween, weekdayOf } from "@/lib/dates/court-date";
import { formatLong, formatMonth, formatShort } from "@/lib/dates/format-date";
import { type Address, daysOfView, stepOfView, withAddress } from "@/lib/deadlines/board-address";
import type { DeadlineRow } from "@/lib/deadlines/schema";
import { stateWords } from "@/lib/deadlines/words";
import { sayTime } from "./due-day";
import { SideMark } from "./side-mark";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
type Props = {
  view: "month" | "week";
  day: CourtDate;
  today: CourtDate;
  rows: readonly DeadlineRow[];
  withCase: boolean;
  address: Address;
};

function Entry({ row, withCase }: { row: DeadlineRow; withCase: boolean }) {
  return (
    <li
      className={classNames(
        "rounded-sm border-l-2 px-1.5 py-0.5",
        row.side === "internal" && "border-dashed italic",
        row.urgency === "overdue"
          ? "border-critical bg-critical-tint"
          : row.side === "internal"
            ? "border-rule-strong bg-transparent"
            : row.group === "closed"
              ? "border-rule"
              : "border-accent bg-sunken",
      )}
    >
      <AppLink href={`/cases/${row.caseId}/deadlines/${row.id}`} className="link-plain block text-sm">
        <SideMark side={row.side} short /> {row.dueTime ? `${sayTime(row.dueTime)} ` : ""}
        {row.group === "closed" ? <s className="text-muted">{row.title}</s> : row.title}
        {row.group === "closed" ? (
          <span className="text-muted not-italic"> ({stateWords[row.state].toLowerCase()})</span>
        ) : null}
        {row.urgency === "overdue" ? (
          <span className="text-critical not-italic">
            {row.side === "theirs" ? " (passed, nothing docketed)" : " (overdue)"}
          </span>
        ) : null}
        {row.state === "proposed" ? <span className="text-warning not-italic"> (unconfirmed)</span> : null}
        {withCase ? <span className="block text-xs text-muted not-italic">{row.caption}</span> : null}
      </AppLink>
    </li>
  );
}

/** A month or a week of dates, Sunday first. On a narrow window the days stand under each other, empty ones left out. */
export function CalendarView({ view, day, today, rows, withCase, address }: Props) {
  const { from, to } = daysOfView(view, day);
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n));
  const title = view === "month" ? formatMonth(day) : `${formatShort(from)} to ${formatShort(to)}`;
  const go = (by: 1 | -1) => withAddress(address, { view, day: stepOfView(view, day, by) });
  const unit = view === "month" ? "month" : "week";
  return (
    <section aria-label={title}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-serif text-lg font-semibold">{title}</h2>
        <p className="no-print flex gap-1">
          <LinkButton size="sm" href={go(-1)} icon={<ChevronLeft aria-hidden />}>
            Earlier<span className="sr-only"> {unit}</span>
          </LinkButton>
          <LinkButton size="sm" href={withAddress(address, { view, day: null })}>
            Today
          </LinkButton>
          <LinkButton size="sm" href={go(1)} icon={<ChevronRight aria-hidden />}>
            Later<span className="sr-only"> {unit}</span>
          </LinkButton>
        </p>
      </div>
      <div
        aria-hidden
        className="hidden grid-cols-7 border-x border-t border-rule bg-sunken text-sm text-muted md:grid"
      >
        {WEEKDAYS.map((name) => (
          <span key={name} className="px-2 py-1">
            {name}
          </span>
        ))}
      </div>
      <ol className="grid border-t border-l border-rule bg-surface md:grid-cols-7">
        {days.map((date) => {
          const some = rows.filter((row) => row.dueOn === date);
          const outside = view === "month" && date.slice(0, 7) !== day.slice(0, 7);
          const rests = weekdayOf(date) === 0 || weekdayOf(date) === 6;
          return (
            <li
              key={date}
              className={classNames(
                "border-r border-b border-rule p-1.5",
                view === "week" ? "md:min-h-72" : "md:min-h-26",
                some.length === 0 && date !== today && "max-md:hidden",
                (outside || rests) && "bg-paper",
              )}
            >
              <p
                className={classNames(
                  "mb-1 text-sm",
                  date === today ? "font-semibold text-accent" : outside ? "text-faint" : "text-muted",
                )}
              >
                <time dateTime={date}>
                  <span className="md:hidden">{formatLong(date)}</span>
                  <span aria-hidden className="max-md:hidden">
                    {Number(date.slice(8))}
                  </span>
                  <span className="sr-only max-md:hidden">{formatLong(date)}</span>
                </time>
                {date === today ? " today" : ""}
              </p>
              <ul className="grid gap-1">
                {some.map((row) => (
                  <Entry key={row.id} row={row} withCase={withCase} />
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
