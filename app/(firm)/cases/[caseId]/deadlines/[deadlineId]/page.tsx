import type { Metadata } from "next";
import { z } from "zod";
import { DeadlineActions } from "@/components/deadlines/deadline-actions";
import { DeadlineDetail } from "@/components/deadlines/deadline-detail";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { listChoices } from "@/lib/deadlines/queries/choices";
import { getDeadline } from "@/lib/deadlines/queries/deadline";
import { notFound } from "@/lib/errors";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Deadline" };

type Props = { params: Promise<{ caseId: string; deadlineId: string }> };

export default async function DeadlinePage({ params }: Props) {
  const viewer = await requireFirm();
  const given = await params;
  const { deadline, choices } = await orNotFound(async () => {
    const caseId = parseCaseId(given.caseId);
    const deadlineId = z.uuid().safeParse(given.deadlineId);
    if (!deadlineId.success) throw notFound("date");
    const deadline = await getDeadline(viewer, caseId, deadlineId.data);
    return { deadline, choices: await listChoices(viewer, caseId) };
  });
  return (
    <>
      <PageHeader
        title={deadline.title}
        lead={deadline.cite}
        actions={<DeadlineActions deadline={deadline} choices={choices} today={today()} />}
      />
      <DeadlineDetail deadline={deadline} today={today()} />
    </>
  );
}
