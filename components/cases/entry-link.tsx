import { AppLink } from "@/components/ui/app-link";
import { formatShort } from "@/lib/dates/format-date";
import type { EntryRef } from "@/lib/filings/entry-ref";
import { citeOf } from "@/lib/filings/words";

/** "ECF No. 12", or for an entry without a number its kind and day: "Minute order, Jul 9, 2026". */
export function EntryLink({ caseId, entry }: { caseId: string; entry: EntryRef }) {
  return (
    <AppLink
      href={`/cases/${caseId}/filings/${entry.id}`}
      className="link inline-block py-0.5 leading-5 whitespace-nowrap"
    >
      {entry.number === null ? `${citeOf(entry)}, ${formatShort(entry.filedOn)}` : citeOf(entry)}
    </AppLink>
  );
}
