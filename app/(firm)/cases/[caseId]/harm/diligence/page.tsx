import type { Metadata } from "next";
import { DiligenceChronology } from "@/components/harm/diligence-chronology";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { getDiligence } from "@/lib/harm/queries/diligence";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Diligence" };

type Props = { params: Promise<{ caseId: string }> };

export default async function DiligencePage({ params }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const record = await orNotFound(() => getDiligence(viewer, caseId));
  return (
    <>
      <PageHeader
        title="Diligence"
        lead="From the directive to the motion: the days between, and the facts that explain them."
      />
      <DiligenceChronology caseId={caseId} record={record} />
    </>
  );
}
