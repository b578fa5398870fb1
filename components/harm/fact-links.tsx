import { AppLink } from "@/components/ui/app-link";
import type { ProofMatrix } from "@/lib/harm/matrix-schema";
import { strengthWords } from "@/lib/harm/strength";

type Fact = ProofMatrix["factors"][number]["facts"][number];

/** The strongest facts of a cell, and how many more there are. */
export function FactLinks({
  caseId,
  facts,
  total,
}: {
  caseId: string;
  facts: readonly Fact[];
  total: number;
}) {
  if (total === 0) return null;
  return (
    <ul className="space-y-0.5 text-sm">
      {facts.slice(0, 3).map((f) => (
        <li key={f.id}>
          <AppLink href={`/cases/${caseId}/harm/facts/${f.id}`} className="link-plain">
            {f.text}
          </AppLink>
          <span className="text-muted">{` · ${strengthWords[f.strength].toLowerCase()}${f.disputed ? ", disputed" : ""}`}</span>
        </li>
      ))}
      {total > 3 ? <li className="text-muted">{`and ${total - 3} more`}</li> : null}
    </ul>
  );
}
