import type { Metadata } from "next";
import { HearingPage } from "@/components/hearings/hearing-page";
import { requireFirm } from "@/lib/auth/session";
import { today } from "@/lib/dates/clock";
import { getHearing } from "@/lib/hearings/queries";
import { hearingParams } from "@/lib/hearings/schema";
import { orNotFound } from "@/lib/http/or-not-found";
import { listNotesOf } from "@/lib/notes/queries";

export const metadata: Metadata = { title: "Hearing" };

type Props = { params: Promise<{ caseId: string; hearingId: string }> };

export default async function OneHearingPage({ params }: Props) {
  const viewer = await requireFirm();
  const ids = hearingParams.safeParse(await params);
  const { caseId, hearingId } = ids.success ? ids.data : { caseId: viewer.userId, hearingId: viewer.userId };
  const hearing = await orNotFound(() => getHearing(viewer, caseId, hearingId));
  const notes = (await listNotesOf(viewer, caseId, [hearingId])).get(hearingId) ?? [];
  return (
    <HearingPage
      hearing={hearing}
      notes={notes}
      context={{ userId: viewer.userId, today: today(), caseId }}
    />
  );
}
