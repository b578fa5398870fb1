import { CaseLink } from "@/components/cases/case-link";
import { AppLink } from "@/components/ui/app-link";
import { formatDocket, formatInstant } from "@/lib/dates/format-date";
import { citeOf } from "@/lib/filings/words";
import type { FiledSince } from "@/lib/today/schema";
import { MarkLooked } from "./mark-looked";

/** What was filed in one case since the reader last marked it as read. */
export function FiledList({ filed }: { filed: FiledSince }) {
  const { legalCase, lookedAt, count, rows } = filed;
  return (
    <div className="px-4 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <div>
          <CaseLink legalCase={legalCase} page="filings" />
          <p className="text-sm text-muted">
            {lookedAt === null
              ? `${count} on file; you have not marked this case as read yet`
              : `${count} since ${formatInstant(lookedAt)}`}
          </p>
        </div>
        <MarkLooked caseIds={[legalCase.id]} label="Mark as read" />
      </div>
      <ul className="mt-2 space-y-1.5">
        {rows.map((row) => (
          <li key={row.id} className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-2">
            <span className="text-muted tabular-nums">{formatDocket(row.filedOn)}</span>
            <AppLink href={`/cases/${legalCase.id}/filings/${row.id}`} className="link-plain">
              {row.number === null ? null : <span className="font-medium">{citeOf(row)} </span>}
              <span className="line-clamp-2">{row.text}</span>
            </AppLink>
          </li>
        ))}
      </ul>
      {count > rows.length ? (
        <AppLink href={`/cases/${legalCase.id}/filings`} className="link mt-2 inline-block">
          All {count.toLocaleString("en-US")} on the docket
        </AppLink>
      ) : null}
    </div>
  );
}
