import { caseParams } from "@/lib/cases/schema";
import { none, route } from "@/lib/http/route";
import { canWriteNote } from "@/lib/notes/access";
import { writeNote } from "@/lib/notes/commands";
import { listNotesOf } from "@/lib/notes/queries";
import { noteQuery, notes, writeNoteInput } from "@/lib/notes/schema";

export const GET = route(
  { params: caseParams, query: noteQuery, body: none, output: notes },
  async ({ viewer, params, query }) => ({
    items: (await listNotesOf(viewer, params.caseId, [query.subjectId])).get(query.subjectId) ?? [],
    can: { write: canWriteNote(viewer, params.caseId) },
  }),
);

export const POST = route(
  { params: caseParams, query: none, body: writeNoteInput, output: notes, status: 201 },
  async ({ viewer, params, body }) => ({
    items: await writeNote(viewer, params.caseId, body),
    can: { write: canWriteNote(viewer, params.caseId) },
  }),
);
