"use client";

import { useEffect, useState } from "react";
import { courtDateAt, courtTimeAt } from "@/lib/dates/court-zone";
import { formatDay } from "@/lib/dates/format-date";

export type Clock = {
  /** The server's instant when it rendered, ISO. */
  now: string;
  /** TRACKER_NOW is set: the clock stands still, and everything is reckoned from it. */
  pinned: boolean;
};

/** `17:21:05` -> `5:21 PM` */
function twelveHour(time: string): string {
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3, 5)} ${hour < 12 ? "AM" : "PM"}`;
}

/**
 * The court's date and time, always in view. Rendered on the server, then kept going by the server's instant plus
 * the time passed here: the visitor's own clock and zone do not enter it.
 */
export function CourtClock({ now, pinned }: Clock) {
  const [instant, setInstant] = useState(() => new Date(now));

  useEffect(() => {
    if (pinned) return;
    const ahead = Date.parse(now) - Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const current = Date.now() + ahead;
      setInstant(new Date(current));
      timer = setTimeout(tick, 60_000 - (current % 60_000) + 20);
    };
    tick();
    // A machine that slept must not show yesterday until the next minute.
    const onShow = () => {
      if (document.visibilityState !== "visible") return;
      clearTimeout(timer);
      tick();
    };
    document.addEventListener("visibilitychange", onShow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onShow);
    };
  }, [now, pinned]);

  const day = formatDay(courtDateAt(instant));
  return (
    <time
      dateTime={instant.toISOString()}
      title="The court's clock, Washington, D.C."
      className="flex items-baseline gap-x-2 leading-tight whitespace-nowrap max-sm:flex-col max-sm:text-sm"
    >
      <span className="font-medium">{day}</span>
      <span className="text-muted">
        {twelveHour(courtTimeAt(instant))}{" "}
        <abbr className="no-underline" title="Eastern Time, the court's">
          ET
        </abbr>
      </span>
    </time>
  );
}
