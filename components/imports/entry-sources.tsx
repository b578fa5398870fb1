import { AppLink } from "@/components/ui/app-link";
import { formatInstant } from "@/lib/dates/format-date";
import type { EntrySource } from "@/lib/imports/schema";
import { fieldLabel } from "@/lib/imports/words";

const did = {
  added: "Made it",
  changed: "Changed it",
  papers: "Brought papers",
  seen: "Showed it again",
  party: "Named a party",
  counsel: "Named counsel",
} as const satisfies Record<EntrySource["change"], string>;

/** "filed", "court's key", but "PACER document" and "No." as they are. */
const inSentence = (field: string) =>
  fieldLabel(field).replace(/^[A-Z](?=[a-z]{2})/, (letter) => letter.toLowerCase());

/** Every source that made, changed or showed an entry: what it was, when it came, its hash, and the file itself. */
export function EntrySources({ caseId, sources }: { caseId: string; sources: readonly EntrySource[] }) {
  return (
    <ol className="space-y-2.5 text-sm">
      {sources.map((s, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is as the log keeps it, and never reordered
        <li key={at}>
          <p>
            {did[s.change]}
            {s.fields.length === 0 ? "" : ` (${s.fields.map(inSentence).join(", ")})`}:{" "}
            <AppLink href={`/cases/${caseId}/import/${s.importId}`} className="link break-words">
              {s.what ?? "an import"}
            </AppLink>
          </p>
          <p className="break-words text-muted">
            {formatInstant(s.at)}
            {s.fileName === null || s.fileId === null ? null : (
              <>
                {", "}
                <a
                  href={`/api/v1/cases/${caseId}/imports/${s.importId}/files/${s.fileId}`}
                  className="link"
                  download
                >
                  {s.fileName}
                </a>
              </>
            )}
          </p>
          {s.sha256 === null ? null : (
            <p className="font-mono text-xs break-all text-faint">SHA-256 {s.sha256}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
