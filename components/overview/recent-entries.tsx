import { AppLink } from "@/components/ui/app-link";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { formatDocket } from "@/lib/dates/format-date";
import type { FilingRow } from "@/lib/filings/schema";

/** The latest lines of the docket. */
export function RecentEntries({ caseId, rows }: { caseId: string; rows: readonly FilingRow[] }) {
  return (
    <Section
      title="Recent entries"
      card
      className="print:border-0"
      actions={
        <LinkButton size="sm" tone="quiet" href={`/cases/${caseId}/filings`}>
          Docket
        </LinkButton>
      }
    >
      {rows.length === 0 ? (
        <p className="text-muted">
          No docket entry is on file. Nobody here has seen the court's docket; log the first filing under
          Filings.
        </p>
      ) : (
        <ul className="divide-y divide-rule">
          {rows.map((row) => (
            <li
              key={row.id}
              className="grid break-inside-avoid grid-cols-[minmax(2.5rem,auto)_5.5rem_minmax(0,1fr)] gap-x-2 py-1.5"
            >
              <span className="text-right tabular-nums">
                {row.number ?? <span className="sr-only">no number</span>}
              </span>
              <span className="text-muted tabular-nums">{formatDocket(row.filedOn)}</span>
              <AppLink
                href={`/cases/${caseId}/filings/${row.id}`}
                className="link-plain record-text line-clamp-3 print:line-clamp-none"
              >
                {row.text}
              </AppLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
