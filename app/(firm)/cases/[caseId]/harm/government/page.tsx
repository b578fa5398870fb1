import type { Metadata } from "next";
import { GovernmentView } from "@/components/harm/government-view";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { getLedgerChoices } from "@/lib/harm/queries/choices";
import { getGovernmentRecord, listGovernmentRevisions } from "@/lib/harm/queries/government";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Government and access" };

type Props = { params: Promise<{ caseId: string }> };

export default async function GovernmentPage({ params }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const [record, choices, history] = await orNotFound(() =>
    Promise.all([
      getGovernmentRecord(viewer, caseId),
      getLedgerChoices(viewer, caseId),
      listGovernmentRevisions(viewer, caseId),
    ]),
  );
  const props = { caseId, userId: viewer.userId, today: today(), record, choices, history };
  return (
    <>
      <PageHeader
        title="Government and access"
        lead="What was ordered, and who lacked what: the days of lost access rest on this page."
      />
      <GovernmentView {...props} />
    </>
  );
}
