import type { Metadata } from "next";
import { HarmForm } from "@/components/harm/harm-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { getLedgerChoices } from "@/lib/harm/queries/choices";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Add a harm" };

type Props = { params: Promise<{ caseId: string }> };

export default async function NewHarmPage({ params }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const choices = await orNotFound(() => getLedgerChoices(viewer, caseId));
  return (
    <>
      <PageHeader title="Add a harm" />
      <HarmForm caseId={caseId} userId={viewer.userId} today={today()} harm={null} choices={choices} />
    </>
  );
}
