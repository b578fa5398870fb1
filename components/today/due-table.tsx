import { CaseLink } from "@/components/cases/case-link";
import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Status } from "@/components/ui/status";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatDay } from "@/lib/dates/format-date";
import { timeWords } from "@/lib/hearings/words";
import type { DueItem } from "@/lib/today/schema";

const days = (n: number) => (n === 1 ? "1 day" : `${n} days`);
const look = {
  overdue: { icon: "alert", tone: "critical" },
  today: { icon: "warning", tone: "warning" },
  soon: { icon: "clock", tone: "neutral" },
  outcome_unknown: { icon: "unknown", tone: "neutral" },
} as const satisfies Record<DueItem["when"], { icon: string; tone: string }>;

function whenWords({ when, daysLeft, side }: DueItem): string {
  // What the other side missed is not our delay: the board says the same.
  if (when === "overdue" && side === "theirs") return "Passed, nothing docketed";
  if (when === "overdue") return `Overdue ${days(-daysLeft)}`;
  if (when === "today") return "Today";
  if (when === "outcome_unknown") return "Outcome not on record";
  return daysLeft === 1 ? "Tomorrow" : `In ${days(daysLeft)}`;
}

/** What is due, the most pressing first. */
export function DueTable({ rows, caption }: { rows: readonly DueItem[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "when",
          header: "When",
          width: "11rem",
          cell: (row) => (
            <>
              <Status {...look[row.when]}>{whenWords(row)}</Status>
              <span className="block text-sm text-muted tabular-nums">
                {formatDay(row.dueOn)}
                {row.dueTime === null ? "" : `, ${timeWords(row.dueTime)}`}
              </span>
            </>
          ),
        },
        {
          key: "what",
          header: "What",
          label: "",
          rowHeader: true,
          cell: (row) => (
            <div className="font-normal">
              <span className="inline-flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
                <AppLink
                  href={row.href}
                  data-row-link
                  className="link-plain inline-block py-0.5 leading-5 font-medium"
                >
                  {row.title}
                </AppLink>
                {row.what === "task" ? <Badge>task</Badge> : null}
                {row.side === "theirs" ? <Badge>theirs</Badge> : null}
                {row.side === "court" ? <Badge>the court's</Badge> : null}
                {row.confirmed ? null : <Badge tone="warning">not confirmed</Badge>}
              </span>
              <span className="flex flex-wrap gap-x-3 text-sm text-muted">
                <CaseLink legalCase={row.legalCase} page="deadlines" />
                {row.cite ? <span>{row.cite}</span> : null}
              </span>
            </div>
          ),
        },
        {
          key: "who",
          header: "Who",
          width: "9.5rem",
          cell: (row) => row.owner ?? <UnknownValue>nobody has it</UnknownValue>,
        },
      ]}
    />
  );
}
