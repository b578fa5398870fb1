import type { Metadata } from "next";
import { HarmForm } from "@/components/harm/harm-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { parseRowId } from "@/lib/harm/params";
import { getLedgerChoices } from "@/lib/harm/queries/choices";
import { getHarm } from "@/lib/harm/queries/harms";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a harm" };

type Props = { params: Promise<{ caseId: string; harmId: string }> };

export default async function EditHarmPage({ params }: Props) {
  const viewer = await requireFirm();
  const at = await params;
  const [harm, choices] = await orNotFound(async () => {
    const [caseId, harmId] = [parseCaseId(at.caseId), parseRowId(at.harmId)];
    return Promise.all([getHarm(viewer, caseId, harmId), getLedgerChoices(viewer, caseId)]);
  });
  return (
    <>
      <PageHeader title="Edit a harm" />
      <HarmForm caseId={harm.caseId} userId={viewer.userId} today={today()} harm={harm} choices={choices} />
    </>
  );
}
