import type { FieldSpec } from "@/components/record-form/field-spec";
import type { FormContext } from "@/components/record-form/form-context";
import { RecordForm } from "@/components/record-form/record-form";
import { formatDay } from "@/lib/dates/format-date";
import type { TaskRow, Teammate } from "@/lib/tasks/schema";
import { CompleteTask } from "./complete-task";

type Context = Pick<FormContext, "userId" | "today" | "caseId">;

const fieldsOf = (team: readonly Teammate[]): FieldSpec[] => [
  { kind: "text", name: "title", label: "What is to be done", required: true, wide: true },
  { kind: "date", name: "dueOn", label: "Due" },
  {
    kind: "select",
    name: "ownerId",
    label: "Who has it",
    options: team.map((m) => ({ value: m.id, label: m.name })),
    placeholder: "Nobody yet",
  },
];
const STATES = [
  { value: "open", label: "Open" },
  { value: "done", label: "Done" },
  { value: "dropped", label: "Dropped" },
];

/** A button that adds a task to the case, or to a row of it. */
export function AddTask({
  team,
  context,
  subject,
}: {
  team: readonly Teammate[];
  context: Context;
  subject?: { kind: string; id: string };
}) {
  return (
    <RecordForm
      trigger="Add a task"
      icon="add"
      title="Task"
      userId={context.userId}
      form={`task:new:${subject?.id ?? context.caseId}`}
      path={`/cases/${context.caseId}/tasks`}
      method="POST"
      today={context.today}
      fields={fieldsOf(team)}
      initial={{ title: "", dueOn: "", ownerId: context.userId }}
      fixed={subject === undefined ? {} : { subjectKind: subject.kind, subjectId: subject.id }}
      done="Task added"
    />
  );
}

/** Open tasks, each with the day, who has it, and the tick. */
export function TaskList({
  tasks,
  team,
  context,
}: {
  tasks: readonly TaskRow[];
  team: readonly Teammate[];
  context: Context;
}) {
  if (tasks.length === 0)
    return <p className="text-muted">Nothing to do is noted here. Drafts, calls and checks belong here.</p>;
  return (
    <ul className="divide-y divide-rule">
      {tasks.map((task) => (
        <li key={task.id} className="flex items-start gap-2 py-1.5">
          <div className="min-w-0 flex-1">
            <p>{task.title}</p>
            <p className="text-sm text-muted tabular-nums">
              {[
                task.dueOn === null
                  ? "No day set"
                  : task.dueOn < context.today
                    ? `Overdue, ${formatDay(task.dueOn)}`
                    : formatDay(task.dueOn),
                task.owner ?? "nobody has it",
              ].join(" · ")}
            </p>
          </div>
          {task.can.edit ? (
            <span className="no-print flex">
              <CompleteTask task={task} />
              <RecordForm
                trigger={`Edit “${task.title}”`}
                icon="edit"
                compact
                title="Task"
                userId={context.userId}
                form={`task:${task.id}`}
                path={`/cases/${context.caseId}/tasks/${task.id}`}
                method="PATCH"
                today={context.today}
                fields={[
                  ...fieldsOf(team),
                  { kind: "select", name: "state", label: "State", options: STATES, required: true },
                ]}
                initial={{
                  title: task.title,
                  dueOn: task.dueOn ?? "",
                  ownerId: task.ownerId ?? "",
                  state: task.state,
                }}
                fixed={{ version: task.version }}
                done="Task saved"
              />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
