import type { Metadata } from "next";
import { DocketTable } from "@/components/filings/docket-table";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { listFilings } from "@/lib/filings/queries";
import { filingFilters } from "@/lib/filings/schema";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Filings" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function FilingsPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const filters = filingFilters.catch({}).parse(await searchParams);
  const { items, next } = await orNotFound(() => listFilings(viewer, parseCaseId(caseId), filters));
  return (
    <>
      <PageHeader title="Filings" />
      <DocketTable caseId={caseId} rows={items} />
      <LoadMore shown={items.length} noun="entries" href={next && `?cursor=${next}`} />
    </>
  );
}
