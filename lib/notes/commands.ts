import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { getCaseHeader } from "@/lib/cases/queries";
import { forbidden } from "@/lib/errors";
import { canWriteNote } from "./access";
import { listNotesOf } from "./queries";
import type { Note, writeNoteInput } from "./schema";

/** Writes a note on a row. It is work product, and as closed as the row it is on. Answers all notes on that row. */
export async function writeNote(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof writeNoteInput>,
): Promise<Note[]> {
  await audited(viewer, async (tx) => {
    await getCaseHeader(viewer, caseId);
    if (!canWriteNote(viewer, caseId)) throw forbidden("Only the case team writes notes.");
    const row = await tx.note.create({
      data: { ...input, caseId, createdById: viewer.userId },
      select: { id: true },
    });
    return {
      result: null,
      caseId,
      events: [
        {
          action: "note.written",
          subjectKind: "note",
          subjectId: row.id,
          data: { on: input.subjectKind, onId: input.subjectId },
        },
      ],
    };
  });
  return (await listNotesOf(viewer, caseId, [input.subjectId])).get(input.subjectId) ?? [];
}
