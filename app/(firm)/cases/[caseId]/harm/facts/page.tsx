import type { Metadata } from "next";
import { FactFilters } from "@/components/harm/fact-filters";
import { FactTable } from "@/components/harm/fact-table";
import { FactsHeader } from "@/components/harm/facts-header";
import { nextPage } from "@/components/harm/next-page";
import { LoadMore } from "@/components/ui/load-more";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { factFilters } from "@/lib/harm/fact-schema";
import { listFacts } from "@/lib/harm/queries/facts";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Facts" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function FactsPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const filters = factFilters.catch({}).parse(await searchParams);
  const { items, next } = await orNotFound(() => listFacts(viewer, caseId, filters));
  return (
    <>
      <FactsHeader caseId={caseId} />
      <FactFilters />
      <FactTable caseId={caseId} rows={items} />
      <LoadMore shown={items.length} noun="facts" href={nextPage(filters, next)} />
    </>
  );
}
