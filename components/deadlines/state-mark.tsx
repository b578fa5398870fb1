import { Status } from "@/components/ui/status";
import type { DeadlineRow } from "@/lib/deadlines/schema";
import { stateWords } from "@/lib/deadlines/words";

const icons = {
  proposed: { icon: "open", tone: "warning" },
  confirmed: { icon: "done", tone: "neutral" },
  waiting: { icon: "waiting", tone: "neutral" },
  done: { icon: "done", tone: "success" },
  extended: { icon: "clock", tone: "neutral" },
  superseded: { icon: "void", tone: "neutral" },
  vacated: { icon: "void", tone: "neutral" },
} as const;

type Marked = Pick<DeadlineRow, "state" | "urgency" | "lapsed">;

/** What the reader must know first: passed, today, or how sure the date is. Then its state. */
export function StateMark({ row }: { row: Marked }) {
  const { icon, tone } = icons[row.state];
  const state = (
    <Status icon={icon} tone={tone}>
      {stateWords[row.state]}
    </Status>
  );
  const first =
    row.urgency === "past_outcome_unknown" ? (
      <Status icon="unknown" tone="neutral">
        Past, outcome not on record here
      </Status>
    ) : row.lapsed ? (
      <Status icon="alert" tone="critical">
        Passed, nothing docketed
      </Status>
    ) : row.urgency === "overdue" ? (
      <Status icon="alert" tone="critical">
        Overdue
      </Status>
    ) : null;
  return first === null ? (
    state
  ) : (
    <span className="grid gap-0.5">
      {first}
      {state}
    </span>
  );
}
