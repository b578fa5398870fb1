import type { FormContext } from "@/components/record-form/form-context";
import { RecordForm } from "@/components/record-form/record-form";
import { formatInstant } from "@/lib/dates/format-date";
import type { Note, NoteSubject } from "@/lib/notes/schema";

/** The notes on one row, and the way to write another. Work product: printed only with the rest of the page. */
export function RowNotes({
  notes,
  subjectKind,
  subjectId,
  canWrite,
  context,
}: {
  notes: readonly Note[];
  subjectKind: NoteSubject;
  subjectId: string;
  canWrite: boolean;
  context: Pick<FormContext, "userId" | "today" | "caseId">;
}) {
  return (
    <div className="space-y-2">
      {notes.length === 0 ? null : (
        <ul className="space-y-2 border-l-2 border-rule pl-3">
          {notes.map((note) => (
            <li key={note.id}>
              <p className="whitespace-pre-line">{note.text}</p>
              <p className="text-xs text-muted">
                {note.by ?? "Somebody no longer here"}, {formatInstant(note.createdAt)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {canWrite ? (
        <RecordForm
          trigger="Add a note"
          icon="add"
          tone="quiet"
          title="Note"
          lead="Work product. The client never sees it."
          userId={context.userId}
          form={`note:${subjectId}`}
          path={`/cases/${context.caseId}/notes`}
          method="POST"
          today={context.today}
          fields={[{ kind: "area", name: "text", label: "Note", required: true }]}
          initial={{ text: "" }}
          fixed={{ subjectKind, subjectId }}
          done="Note added"
        />
      ) : null}
    </div>
  );
}
