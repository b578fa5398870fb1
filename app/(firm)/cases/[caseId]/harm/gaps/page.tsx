import type { Metadata } from "next";
import { GapTable } from "@/components/harm/gap-table";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { listGaps } from "@/lib/harm/queries/matrices";
import { orNotFound } from "@/lib/http/or-not-found";
import { listTeam } from "@/lib/tasks/queries";

export const metadata: Metadata = { title: "Gaps" };

type Props = { params: Promise<{ caseId: string }> };

export default async function GapsPage({ params }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const [gaps, team] = await orNotFound(() =>
    Promise.all([listGaps(viewer, caseId), listTeam(viewer, caseId)]),
  );
  return (
    <>
      <PageHeader
        title={`Gaps (${gaps.length})`}
        lead="What the proof still lacks, and what to do about it."
      />
      <GapTable caseId={caseId} gaps={gaps} team={team} today={today()} />
    </>
  );
}
