import { AppLink } from "@/components/ui/app-link";
import { PageHeader } from "@/components/ui/page-header";
import type { DocketFrame } from "@/lib/filings/frame-schema";
import { isFiltered, writeFilters } from "@/lib/filings/read-filters";
import type { FilingFilters, FilingRow } from "@/lib/filings/schema";
import { checkedLine } from "./checked-line";
import { DocketTable } from "./docket-table";
import { PrintButton } from "./print-button";

/** The whole docket in one piece, for paper. What is left out is said on it. */
export function PrintedDocket({
  caseId,
  frame,
  filters,
  rows,
  more,
}: {
  caseId: string;
  frame: DocketFrame;
  filters: FilingFilters;
  rows: readonly FilingRow[];
  more: boolean;
}) {
  const query = writeFilters(filters);
  const count = rows.length === 1 ? "1 entry" : `${rows.length.toLocaleString("en-US")} entries`;
  return (
    <>
      <p className="no-print mb-1 text-sm">
        <AppLink href={`/cases/${caseId}/filings${query === "" ? "" : `?${query}`}`} className="link">
          Filings
        </AppLink>
      </p>
      <PageHeader title="Docket" lead={checkedLine(frame)} actions={<PrintButton />} />
      <p className="mb-3 text-sm text-muted">
        {isFiltered(filters) ? `A selection of the docket: ${count}.` : `${count}.`}
        {more ? " The docket goes on: narrow it by dates to print the rest, or take it as CSV." : ""}
      </p>
      <DocketTable caseId={caseId} rows={rows} empty={<p className="p-4">No entry fits.</p>} />
    </>
  );
}
