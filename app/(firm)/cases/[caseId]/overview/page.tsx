import type { Metadata } from "next";
import { CaseOverview } from "@/components/overview/case-overview";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { getOverview } from "@/lib/overview/queries";

export const metadata: Metadata = { title: "Overview" };

type Props = { params: Promise<{ caseId: string }> };

export default async function OverviewPage({ params }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const overview = await orNotFound(() => getOverview(viewer, parseCaseId(caseId)));
  return <CaseOverview overview={overview} userId={viewer.userId} today={today()} />;
}
