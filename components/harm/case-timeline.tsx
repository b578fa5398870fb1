import { Timeline } from "@/components/timeline/timeline";
import { TimelineSvg } from "@/components/timeline/timeline-svg";
import { EmptyState } from "@/components/ui/empty-state";
import type { CaseTimeline as CaseTimelineDto } from "@/lib/harm/timeline-schema";

/** A figure of more would be a black bar: the moving timeline shows all of them. */
const MOST_IN_FIGURE = 1_500;

/** The line of time: drawn still by the server, then moving once its code has loaded. */
export function CaseTimeline({
  timeline,
  idPrefix = "timeline",
}: {
  timeline: CaseTimelineDto;
  idPrefix?: string;
}) {
  const { items, asOf, claims } = timeline;
  if (items.length === 0)
    return (
      <EmptyState title="Nothing has a place in time yet">
        Government actions, access intervals, harms, facts and filings appear here by their dates.
      </EmptyState>
    );
  return (
    <Timeline
      items={items}
      asOf={asOf}
      claims={claims}
      label="Timeline of government action, access, harm and case"
    >
      <TimelineSvg
        items={items.slice(0, MOST_IN_FIGURE)}
        asOf={asOf}
        title="Timeline of government action, access, harm and case"
        idPrefix={idPrefix}
      />
    </Timeline>
  );
}
