import type { Metadata } from "next";
import { MootnessMatrix } from "@/components/harm/mootness-matrix";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { onDayQuery } from "@/lib/harm/matrix-schema";
import { getMootnessMatrix } from "@/lib/harm/queries/mootness";
import { orNotFound } from "@/lib/http/or-not-found";
import { readPage } from "@/lib/http/read-page";
import { listTeam } from "@/lib/tasks/queries";

export const metadata: Metadata = { title: "Live or moot" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function LiveOrMootPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const { on } = onDayQuery.catch({}).parse(await searchParams);
  const { matrix, team } = await orNotFound(() =>
    readPage(viewer, async () => ({
      matrix: await getMootnessMatrix(viewer, caseId, on),
      team: await listTeam(viewer, caseId),
    })),
  );
  const props = { caseId, userId: viewer.userId, matrix, team, today: today() };
  return <MootnessMatrix {...props} />;
}
