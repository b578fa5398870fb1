import type { Metadata } from "next";
import { BaselineView } from "@/components/harm/baseline-view";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { listBaselineRevisions, listBaselines } from "@/lib/harm/queries/baselines";
import { getLedgerChoices } from "@/lib/harm/queries/choices";
import { orNotFound } from "@/lib/http/or-not-found";
import { readPage } from "@/lib/http/read-page";

export const metadata: Metadata = { title: "Baselines" };

type Props = { params: Promise<{ caseId: string }> };

export default async function BaselinesPage({ params }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const page = await orNotFound(() =>
    readPage(viewer, async () => ({
      baselines: await listBaselines(viewer, caseId),
      history: await listBaselineRevisions(viewer, caseId),
      choices: await getLedgerChoices(viewer, caseId),
    })),
  );
  return <BaselineView caseId={caseId} userId={viewer.userId} today={today()} {...page} />;
}
