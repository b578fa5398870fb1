import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/dates/format-date";
import type { RuleChangeRow } from "@/lib/rules/schema";

/** The log of the rules' texts: what the table said before, and what it says now. Nothing while none has changed. */
export function RuleChanges({ changes }: { changes: readonly RuleChangeRow[] }) {
  if (changes.length === 0) return null;
  return (
    <Section
      title="Texts that changed"
      count={changes.length}
      lead="No date moved by itself: the board and “what if” show what would."
      card
    >
      <ul className="divide-y divide-rule">
        {changes.map((change) => (
          <li key={change.id} className="py-2">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{change.cite}</span>
              <span className="text-sm text-muted">{formatInstant(change.at)}</span>
            </p>
            {change.was === null ? null : <p className="text-sm text-muted line-through">{change.was}</p>}
            <p className="text-sm">{change.now}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
