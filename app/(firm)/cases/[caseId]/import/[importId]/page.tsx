import type { Metadata } from "next";
import { DroppedPapers } from "@/components/imports/dropped-papers";
import { ReviewDesk } from "@/components/imports/review-desk";
import { ReviewHead } from "@/components/imports/review-head";
import { SourceList } from "@/components/imports/source-list";
import { Section } from "@/components/ui/section";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { getCaseHeader } from "@/lib/cases/queries";
import { orNotFound } from "@/lib/http/or-not-found";
import { readPapers } from "@/lib/imports/dropped-papers";
import { getImport } from "@/lib/imports/queries";

export const metadata: Metadata = { title: "Review an import" };

type Props = {
  params: Promise<{ caseId: string; importId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function ReviewPage({ params, searchParams }: Props) {
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
      <DroppedPapers caseId={caseId} papers={readPapers((await searchParams).papers)} />
      <ReviewDesk key={review.planKey + review.state} review={review} userId={viewer.userId} />
    </>
  );
}
