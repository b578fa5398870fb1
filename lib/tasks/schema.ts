import { z } from "zod";
import { courtDate, instant } from "@/lib/dates/schema";
import { SubjectKind, TaskState } from "@/lib/db/generated/enums";
import { cursorQuery, page } from "@/lib/http/page-schema";

export const taskRow = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  title: z.string(),
  dueOn: courtDate.nullable(),
  ownerId: z.uuid().nullable(),
  /** null where nobody has it. */
  owner: z.string().nullable(),
  subjectKind: z.enum(SubjectKind).nullable(),
  subjectId: z.uuid().nullable(),
  state: z.enum(TaskState),
  completedAt: instant.nullable(),
  version: z.number().int(),
  can: z.object({ edit: z.boolean() }),
});
export type TaskRow = z.infer<typeof taskRow>;
export const taskPage = page(taskRow);

export const taskFilters = cursorQuery.extend({
  state: z.enum(["open", "all"]).optional(),
  subjectId: z.uuid().optional(),
});
export type TaskFilters = z.infer<typeof taskFilters>;
export const taskParams = z.object({ caseId: z.uuid(), taskId: z.uuid() });

const title = z
  .string({ error: "Say what is to be done." })
  .trim()
  .min(3, "Say what is to be done.")
  .max(500);
export const addTaskInput = z
  .object({
    title,
    dueOn: courtDate.nullable().default(null),
    ownerId: z.uuid().nullable().default(null),
    subjectKind: z.enum(SubjectKind).nullable().default(null),
    subjectId: z.uuid().nullable().default(null),
  })
  .refine((t) => (t.subjectKind === null) === (t.subjectId === null), {
    path: ["subjectId"],
    message: "A task hangs on a row of the case, named by its kind and id, or on none.",
  });
export const editTaskInput = z.object({
  version: z.number().int(),
  title,
  dueOn: courtDate.nullable(),
  ownerId: z.uuid().nullable(),
  state: z.enum(TaskState),
});
export const teammate = z.object({ id: z.uuid(), name: z.string() });
export type Teammate = z.infer<typeof teammate>;
