import type { Metadata } from "next";
import { ReviewDesk } from "@/components/imports/review-desk";
import { ReviewHead } from "@/components/imports/review-head";
import { SourceList } from "@/components/imports/source-list";
import { Section } from "@/components/ui/section";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { getCaseHeader } from "@/lib/cases/queries";
import { orNotFound } from "@/lib/http/or-not-found";
import { getImport } from "@/lib/imports/queries";

export const metadata: Metadata = { title: "Review an import" };

type Props = { params: Promise<{ caseId: string; importId: string }> };

export default async function ReviewPage({ params }: Props) {
  const viewer = await requireFirm();
  const { caseId, importId } = await params;
  const { review, header } = await orNotFound(async () => ({
    review: await getImport(viewer, parseCaseId(caseId), parseCaseId(importId)),
    header: await getCaseHeader(viewer, parseCaseId(caseId)),
  }));
  return (
    <>
      <ReviewHead review={review} />
      <Section title="What was found" className="mb-6">
        <SourceList review={review} caseNumber={header.docketNumber} />
      </Section>
      <ReviewDesk key={review.planKey + review.state} review={review} />
    </>
  );
}
