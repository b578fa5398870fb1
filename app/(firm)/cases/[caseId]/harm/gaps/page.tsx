import type { Metadata } from "next";
import { GapTable } from "@/components/harm/gap-table";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { gapFilters } from "@/lib/harm/gap-schema";
import { listGaps } from "@/lib/harm/queries/gaps";
import { orNotFound } from "@/lib/http/or-not-found";
import { readPage } from "@/lib/http/read-page";
import { listTeam } from "@/lib/tasks/queries";

export const metadata: Metadata = { title: "Gaps" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function GapsPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const filters = gapFilters.catch({}).parse(await searchParams);
  const { gaps, team } = await orNotFound(() =>
    readPage(viewer, async () => ({
      gaps: await listGaps(viewer, caseId, filters),
      team: await listTeam(viewer, caseId),
    })),
  );
  return <GapTable caseId={caseId} gaps={gaps} filters={filters} team={team} today={today()} />;
}
