import { formatInstant } from "@/lib/dates/format-date";
import { redline } from "@/lib/docket/merge/redline";
import type { Filing } from "@/lib/filings/schema";
import { RedlineText } from "./redline-text";

/** What the docket text was before each change, as a redline against what replaced it, the newest first. */
export function EntryRevisions({ filing }: { filing: Filing }) {
  return (
    <ol className="divide-y divide-rule">
      {filing.revisions.map((revision, at) => (
        <li key={`${revision.replacedAt} ${revision.textRaw}`} className="py-2">
          <p className="text-sm text-muted">Changed {formatInstant(revision.replacedAt)}</p>
          <RedlineText
            parts={redline(
              revision.textRaw,
              at === 0 ? filing.textRaw : (filing.revisions[at - 1]?.textRaw ?? filing.textRaw),
            )}
          />
        </li>
      ))}
    </ol>
  );
}
