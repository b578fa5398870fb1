import { TriangleAlert } from "lucide-react";
import { type CourtDate, daysBetween } from "@/lib/dates/court-date";
import { formatDay, formatShort } from "@/lib/dates/format-date";
import type { DeadlineRow } from "@/lib/deadlines/schema";

/** "in 3 days", "yesterday": how far a day is from the court's day now. */
export function farFrom(today: CourtDate, due: CourtDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** "10:00" on the court's clock as "10:00 AM". */
export function sayTime(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${((hour + 11) % 12) + 1}:${time.slice(3, 5)} ${hour < 12 ? "AM" : "PM"}`;
}

type Due = Pick<DeadlineRow, "dueOn" | "dueTime" | "safeOn" | "printedOn" | "side" | "hourPassed">;

/** The day, its hour where one is named, how far off it is, and the days that differ from it. */
export function DueDay({ due, today, open }: { due: Due; today: CourtDate; open: boolean }) {
  if (due.dueOn === null) return <span className="text-muted italic">no day yet</span>;
  const safe = open && due.safeOn !== null && due.safeOn < due.dueOn ? due.safeOn : null;
  const printed = open && due.printedOn !== null && due.printedOn !== due.dueOn ? due.printedOn : null;
  return (
    <span className="block">
      {/* An internal date never looks like a court date: lighter, and in italics. */}
      <time
        dateTime={due.dueOn}
        className={due.side === "internal" ? "italic whitespace-nowrap" : "font-semibold whitespace-nowrap"}
      >
        {formatDay(due.dueOn)}
        {due.dueTime ? `, ${sayTime(due.dueTime)}` : ""}
      </time>
      {open ? (
        <span className="block text-sm text-muted">
          {due.hourPassed ? "the hour has passed" : farFrom(today, due.dueOn)}
        </span>
      ) : null}
      {safe ? <span className="block text-sm text-muted">safe: {formatShort(safe)}</span> : null}
      {printed ? (
        <span className="flex items-baseline gap-1 text-sm text-warning">
          <TriangleAlert aria-hidden className="size-3 shrink-0 translate-y-0.5" />
          docket prints {formatShort(printed)}
        </span>
      ) : null}
    </span>
  );
}
