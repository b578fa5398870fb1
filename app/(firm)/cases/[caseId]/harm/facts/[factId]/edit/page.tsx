import type { Metadata } from "next";
import { FactForm } from "@/components/harm/fact-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { parseRowId } from "@/lib/harm/params";
import { getLedgerChoices } from "@/lib/harm/queries/choices";
import { getFact } from "@/lib/harm/queries/facts";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Edit a fact" };

type Props = { params: Promise<{ caseId: string; factId: string }> };

export default async function EditFactPage({ params }: Props) {
  const viewer = await requireFirm();
  const at = await params;
  const [fact, choices] = await orNotFound(async () => {
    const [caseId, factId] = [parseCaseId(at.caseId), parseRowId(at.factId)];
    return Promise.all([getFact(viewer, caseId, factId), getLedgerChoices(viewer, caseId)]);
  });
  return (
    <>
      <PageHeader title="Edit a fact" />
      <FactForm caseId={fact.caseId} userId={viewer.userId} today={today()} fact={fact} choices={choices} />
    </>
  );
}
