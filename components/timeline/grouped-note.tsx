import type { CaseTimeline } from "@/lib/harm/timeline-schema";

/** Under a still figure that draws groups: how many items they hold, and where each of them is. */
export function GroupedNote({ timeline }: { timeline: Pick<CaseTimeline, "total" | "grouped"> }) {
  if (timeline.grouped === null) return null;
  const plain = (n: number) => n.toLocaleString("en-US");
  return (
    <p className="px-2 py-1 text-xs text-muted">
      {`This figure holds all ${plain(timeline.total)} items: ${plain(timeline.grouped.items)} that lie close together are drawn as ${plain(timeline.grouped.groups)} groups, each with its number. The table of the timeline under Harm lists each by itself.`}
    </p>
  );
}
