import { formatInstant } from "@/lib/dates/format-date";
import type { HistoryItem } from "@/lib/filings/schema";

/** Who did what to this entry, from the audit log. */
export function EntryHistory({ items }: { items: readonly HistoryItem[] }) {
  if (items.length === 0) return <p className="text-muted">Nothing was done to it here since it came in.</p>;
  return (
    <ol className="space-y-1">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap justify-between gap-x-4 text-sm">
          <span>
            {item.what}
            <span className="text-muted"> · {item.by ?? "the system"}</span>
          </span>
          <span className="text-muted tabular-nums">{formatInstant(item.at)}</span>
        </li>
      ))}
    </ol>
  );
}
