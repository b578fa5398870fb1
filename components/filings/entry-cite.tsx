import { AppLink } from "@/components/ui/app-link";
import { formatShort } from "@/lib/dates/format-date";
import type { ChainLink } from "@/lib/filings/chain-schema";
import { citeOf } from "@/lib/filings/words";

type Entry = Pick<ChainLink, "id" | "number" | "kind" | "filedOn" | "text">;

/** "ECF No. 12 · Jul 2, 2026", linked; its docket text on hover. */
export function EntryCite({ caseId, entry }: { caseId: string; entry: Entry }) {
  return (
    <span className="whitespace-nowrap">
      <AppLink
        href={`/cases/${caseId}/filings/${entry.id}`}
        className="link"
        title={entry.text.slice(0, 400)}
      >
        {citeOf(entry)}
      </AppLink>
      <span className="ml-1.5 text-sm text-muted">{formatShort(entry.filedOn)}</span>
    </span>
  );
}
