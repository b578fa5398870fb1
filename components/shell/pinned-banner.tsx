import { Pin } from "lucide-react";
import { formatInstant } from "@/lib/dates/format-date";

/** Says that the clock is not the real one, on every page, also on paper. */
export function PinnedBanner({ now }: { now: string }) {
  return (
    <aside
      aria-label="Pinned clock"
      className="flex items-center justify-center gap-2 border-b border-warning/30 bg-warning-tint px-4 py-1 text-center text-sm text-warning"
    >
      <Pin aria-hidden className="size-3.5 shrink-0" />
      <span>
        The clock is pinned to {formatInstant(now)}. Every date here is reckoned from it, not from today.
      </span>
    </aside>
  );
}
