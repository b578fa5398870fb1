import type { Metadata } from "next";
import { ImportTabs } from "@/components/imports/import-tabs";
import { ProposalDesk, ProposalViews } from "@/components/imports/proposal-desk";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { orNotFound } from "@/lib/http/or-not-found";
import { proposalQuery } from "@/lib/imports/proposal-schema";
import { listProposals } from "@/lib/imports/queries";

export const metadata: Metadata = { title: "From the docket text" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function ProposalsPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const { show = "open", ...query } = proposalQuery.catch({}).parse(await searchParams);
  const page = await orNotFound(() => listProposals(viewer, parseCaseId(caseId), { ...query, show }));
  return (
    <>
      <PageHeader
        title="From the docket text"
        lead="What the entries seem to say. None of it is a fact until somebody accepts it; each shows the words it rests on."
      />
      <ImportTabs caseId={caseId} open={page.open} />
      <ProposalViews caseId={caseId} show={show} open={page.open} />
      <ProposalDesk caseId={caseId} page={page} show={show} />
      <LoadMore
        shown={page.items.length}
        noun={page.items.length === 1 ? "entry" : "entries"}
        href={page.next && `?show=${show}&cursor=${page.next}`}
      />
    </>
  );
}
