import { Section } from "@/components/ui/section";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatInstant } from "@/lib/dates/format-date";
import type { HarmRevision } from "@/lib/harm/schema";

const spaced = (field: string) =>
  field
    .replace(/([A-Z])/g, " $1")
    .replace(/ Id(s?)$/, "$1")
    .toLowerCase();

/** What was changed, when, by whom; what stood and what came. */
export function HistoryList({
  revisions,
  title = "History",
}: {
  revisions: readonly HarmRevision[];
  title?: string;
}) {
  if (revisions.length === 0) return null;
  return (
    <Section title={title} count={revisions.length}>
      <ol className="space-y-3">
        {revisions.map((r) => (
          <li key={r.version} className="rounded-md border border-rule bg-surface px-3 py-2">
            <p className="text-sm text-muted">{`${formatInstant(r.replacedAt)}${r.replacedBy === null ? "" : `, ${r.replacedBy}`}`}</p>
            <dl className="mt-1 space-y-1">
              {r.changes.map((c) => (
                <div key={c.field} className="grid gap-x-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
                  <dt className="text-sm text-muted first-letter:uppercase">{spaced(c.field)}</dt>
                  <dd>
                    <del className="text-muted">{c.before ?? <UnknownValue>empty</UnknownValue>}</del>
                    {" → "}
                    <ins className="no-underline">{c.after ?? <UnknownValue>empty</UnknownValue>}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </Section>
  );
}
