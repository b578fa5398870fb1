import { GroupedNote } from "@/components/timeline/grouped-note";
import { Timeline } from "@/components/timeline/timeline";
import { TimelineSvg } from "@/components/timeline/timeline-svg";
import { EmptyState } from "@/components/ui/empty-state";
import type { CaseTimeline as CaseTimelineDto } from "@/lib/harm/timeline-schema";

/** The line of time: drawn still by the server, then moving once its code has loaded. */
export function CaseTimeline({
  caseId,
  timeline,
  idPrefix = "timeline",
}: {
  caseId: string;
  timeline: CaseTimelineDto;
  idPrefix?: string;
}) {
  const { items, total, grouped, asOf, claims } = timeline;
  if (items.length === 0)
    return (
      <EmptyState title="Nothing has a place in time yet">
        Government actions, access intervals, harms, facts and filings appear here by their dates.
      </EmptyState>
    );
  return (
    <Timeline
      caseId={caseId}
      items={items}
      total={total}
      grouped={grouped}
      asOf={asOf}
      claims={claims}
      label="Timeline of government action, access, harm and case"
    >
      <TimelineSvg
        items={items}
        asOf={asOf}
        title="Timeline of government action, access, harm and case"
        idPrefix={idPrefix}
      />
      <GroupedNote timeline={timeline} />
    </Timeline>
  );
}
