import { AppLink } from "@/components/ui/app-link";
import { LoadMore } from "@/components/ui/load-more";
import type { DocketFrame } from "@/lib/filings/frame-schema";
import { isFiltered, writeFilters } from "@/lib/filings/read-filters";
import { type FilingFilters, type FilingRow, filingKind } from "@/lib/filings/schema";
import { kindWords } from "@/lib/filings/words";
import { DocketEmpty } from "./docket-empty";
import { DocketFilter } from "./docket-filter";
import { DocketHead } from "./docket-head";
import { DocketTable } from "./docket-table";
import { DocketViews } from "./docket-views";

const wordsOfKind = (kind: string) => kindWords[filingKind.parse(kind)];

/** One page of a docket, with what narrows it above and the way on below. */
export function Docket({
  caseId,
  frame,
  filters,
  rows,
  next,
}: {
  caseId: string;
  frame: DocketFrame;
  filters: FilingFilters;
  rows: readonly FilingRow[];
  next: string | null;
}) {
  const query = writeFilters(filters);
  return (
    <>
      <DocketHead caseId={caseId} frame={frame} query={query} />
      <DocketViews caseId={caseId} filters={filters} followed={frame.followed} />
      <DocketFilter caseId={caseId} filters={filters} parties={frame.parties} />
      {filters.mute ? (
        <p className="no-print mb-2 text-sm text-muted">
          Muted: {filters.mute.split(",").map(wordsOfKind).join(", ")}.{" "}
          <AppLink
            href={`/cases/${caseId}/filings?${writeFilters({ ...filters, mute: "" })}`}
            className="link"
          >
            Show them
          </AppLink>
        </p>
      ) : null}
      <DocketTable
        caseId={caseId}
        rows={rows}
        empty={
          <DocketEmpty
            caseId={caseId}
            filtered={isFiltered(filters)}
            view={filters.view}
            canLog={frame.can.log}
          />
        }
      />
      <LoadMore
        shown={rows.length}
        noun={rows.length === 1 ? "entry" : "entries"}
        href={next && `?${query === "" ? "" : `${query}&`}cursor=${next}`}
      />
    </>
  );
}
