import type { Metadata } from "next";
import { HarmOverview } from "@/components/harm/harm-overview";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { listHarms } from "@/lib/harm/queries/harms";
import { getHarmSummary } from "@/lib/harm/queries/summary";
import { getTimelineView } from "@/lib/harm/queries/timeline";
import { harmFilters } from "@/lib/harm/schema";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Harm" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function HarmPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const filters = harmFilters.catch({}).parse(await searchParams);
  const [summary, harms, timeline] = await orNotFound(() =>
    Promise.all([
      getHarmSummary(viewer, caseId),
      listHarms(viewer, caseId, filters),
      getTimelineView(viewer, caseId),
    ]),
  );
  return (
    <HarmOverview caseId={caseId} summary={summary} harms={harms} timeline={timeline} filters={filters} />
  );
}
