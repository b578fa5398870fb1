import type { Metadata } from "next";
import { ExportsView } from "@/components/harm/exports-view";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { getLedgerChoices } from "@/lib/harm/queries/choices";
import { listFrozenVersions } from "@/lib/harm/queries/exports";
import { getTimelineView } from "@/lib/harm/queries/timeline";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Exports" };

type Props = { params: Promise<{ caseId: string }> };

export default async function ExportsPage({ params }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const [choices, frozen, timeline] = await orNotFound(() =>
    Promise.all([
      getLedgerChoices(viewer, caseId),
      listFrozenVersions(viewer, caseId),
      getTimelineView(viewer, caseId, "record"),
    ]),
  );
  return (
    <ExportsView
      caseId={caseId}
      today={today()}
      filings={choices.filings}
      declarations={choices.declarations}
      frozen={frozen}
      timeline={timeline}
    />
  );
}
