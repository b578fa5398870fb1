import type { Metadata } from "next";
import { AddForm } from "@/components/deadlines/add-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { listChoices } from "@/lib/deadlines/queries/choices";
import { toRuleChoices } from "@/lib/deadlines/rule-choice";
import { ruleList } from "@/lib/deadlines/rule-summary";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Add a date" };

type Props = { params: Promise<{ caseId: string }> };

export default async function AddDeadlinePage({ params }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const choices = await orNotFound(() => listChoices(viewer, parseCaseId(caseId)));
  return (
    <>
      <PageHeader
        title="Add a date"
        lead="It shows and reminds from the moment it is entered; a second person confirms it."
      />
      <AddForm
        caseId={caseId}
        userId={viewer.userId}
        rules={toRuleChoices(ruleList().rules)}
        choices={choices}
        today={today()}
      />
    </>
  );
}
