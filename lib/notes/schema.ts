import { z } from "zod";
import { instant } from "@/lib/dates/schema";
import { SubjectKind } from "@/lib/db/generated/enums";

/** A note on a row: work product, never released. */
export const note = z.object({
  id: z.uuid(),
  subjectId: z.uuid(),
  text: z.string(),
  by: z.string().nullable(),
  createdAt: instant,
});
export type Note = z.infer<typeof note>;
export const notes = z.object({ items: z.array(note), can: z.object({ write: z.boolean() }) });

export const noteQuery = z.object({ subjectId: z.uuid() });
export const writeNoteInput = z.object({
  subjectKind: z.enum(SubjectKind),
  subjectId: z.uuid(),
  text: z.string({ error: "Write the note." }).trim().min(1, "Write the note.").max(20_000),
});
export type NoteSubject = z.output<typeof writeNoteInput>["subjectKind"];
