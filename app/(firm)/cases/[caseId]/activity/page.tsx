import type { Metadata } from "next";
import { ActivityList } from "@/components/activity/activity-list";
import { ChainStatus } from "@/components/activity/chain-status";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { canReadActivity } from "@/lib/activity/access";
import { listCaseActivity } from "@/lib/activity/queries";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { orNotFound } from "@/lib/http/or-not-found";
import { cursorQuery } from "@/lib/http/page-schema";

export const metadata: Metadata = { title: "Activity" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function CaseActivityPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const { cursor } = cursorQuery.catch({}).parse(await searchParams);
  const { items, next } = await orNotFound(() => listCaseActivity(viewer, parseCaseId(caseId), cursor));
  return (
    <>
      <PageHeader
        title="Activity"
        lead="Who did what. Each event holds the hash of the one before it."
        actions={canReadActivity(viewer, caseId) ? <ChainStatus caseId={caseId} /> : undefined}
      />
      <ActivityList rows={items} />
      <LoadMore shown={items.length} noun="events" href={next && `?cursor=${next}`} />
    </>
  );
}
