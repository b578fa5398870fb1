import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Status } from "@/components/ui/status";
import type { CourtDate } from "@/lib/dates/court-date";
import type { GapList } from "@/lib/harm/matrix-schema";
import { taskTitle } from "@/lib/harm/task-title";
import type { Teammate } from "@/lib/tasks/schema";
import { AssignButton } from "./assign-button";

type Gap = GapList[number];
const nouns = { harm: "Harm", fact: "Fact", claim: "Claim", stretch: "Time" };

function hrefOf(caseId: string, { noun, id }: Gap["subject"]): string | null {
  if (noun === "harm") return `/cases/${caseId}/harm/${id}`;
  if (noun === "fact") return `/cases/${caseId}/harm/facts/${id}`;
  return noun === "claim" ? `/cases/${caseId}/claims` : null;
}

type Props = { caseId: string; gaps: GapList; team: readonly Teammate[]; today: CourtDate };

/** What is missing, what to do about it, and who has it. */
export function GapTable({ caseId, gaps, team, today }: Props) {
  return (
    <DataTable
      caption="Gaps in the proof"
      rows={gaps}
      rowKey={(g) => g.key}
      empty={
        <EmptyState title="No gaps">
          Every harm is proved, every fact is cited, every element has its facts.
        </EmptyState>
      }
      columns={[
        {
          key: "subject",
          header: "Where",
          rowHeader: true,
          cell: (g) => {
            const href = hrefOf(caseId, g.subject);
            return (
              <span className="font-normal">
                <span className="block text-xs text-muted">{nouns[g.subject.noun]}</span>
                {href === null ? (
                  g.subject.text
                ) : (
                  <AppLink href={href} data-row-link className="link-plain">
                    {g.subject.text}
                  </AppLink>
                )}
              </span>
            );
          },
        },
        { key: "what", header: "What is missing", cell: (g) => g.what },
        { key: "todo", header: "What to do", cell: (g) => g.todo },
        {
          key: "task",
          header: "Task",
          width: "8rem",
          cell: (g) =>
            g.taskId === null ? (
              <AssignButton
                caseId={caseId}
                title={taskTitle(g)}
                subject={g.subject.noun === "stretch" ? null : { kind: g.subject.noun, id: g.subject.id }}
                team={team}
                today={today}
              />
            ) : (
              <Status icon="clock" tone="accent">
                Assigned
              </Status>
            ),
        },
      ]}
    />
  );
}
