import type { Metadata } from "next";
import { ChainTable } from "@/components/filings/chain-table";
import { DocketViews } from "@/components/filings/docket-views";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { listChains } from "@/lib/filings/queries/list-chains";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Briefing chains" };

export default async function ChainsPage({ params }: { params: Promise<{ caseId: string }> }) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const chains = await orNotFound(() => listChains(viewer, parseCaseId(caseId)));
  return (
    <>
      <PageHeader
        title="Briefing chains"
        lead="Each motion with what answers and decides it, undecided ones first, and when the deadlines say that the rest is due."
      />
      <DocketViews caseId={caseId} filters={{}} page="chains" />
      <ChainTable caseId={caseId} chains={chains} />
    </>
  );
}
