import type { Metadata } from "next";
import { DocketEmpty } from "@/components/filings/docket-empty";
import { DocketFilter } from "@/components/filings/docket-filter";
import { DocketHead } from "@/components/filings/docket-head";
import { DocketTable } from "@/components/filings/docket-table";
import { DocketViews } from "@/components/filings/docket-views";
import { LoadMore } from "@/components/ui/load-more";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { getDocket } from "@/lib/filings/queries/get-docket";
import { isFiltered, readFilters, writeFilters } from "@/lib/filings/read-filters";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Filings" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function FilingsPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const filters = readFilters(await searchParams);
  const query = writeFilters(filters);
  const { frame, items, next } = await orNotFound(() => getDocket(viewer, parseCaseId(caseId), filters));
  const empty = { filtered: isFiltered(filters), view: filters.view, canLog: frame.can.log };
  return (
    <>
      <DocketHead caseId={caseId} frame={frame} query={query} />
      <DocketViews caseId={caseId} filters={filters} />
      <DocketFilter caseId={caseId} filters={filters} parties={frame.parties} />
      <DocketTable caseId={caseId} rows={items} empty={<DocketEmpty caseId={caseId} {...empty} />} />
      <LoadMore
        shown={items.length}
        noun="entries"
        href={next && `?${query === "" ? "" : `${query}&`}cursor=${next}`}
      />
    </>
  );
}
