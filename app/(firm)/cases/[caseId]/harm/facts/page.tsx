import type { Metadata } from "next";
import { FactFilters } from "@/components/harm/fact-filters";
import { FactTable } from "@/components/harm/fact-table";
import { nextPage } from "@/components/harm/next-page";
import { LinkButton } from "@/components/ui/link-button";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
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
  const add = (
    <LinkButton href={`/cases/${caseId}/harm/facts/new`} tone="primary">
      Add a fact
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Facts"
        lead="One statement each, dated as well as it is known, cited to its page."
        actions={add}
      />
      <FactFilters />
      <FactTable caseId={caseId} rows={items} />
      <LoadMore shown={items.length} noun="facts" href={nextPage(filters, next)} />
    </>
  );
}
