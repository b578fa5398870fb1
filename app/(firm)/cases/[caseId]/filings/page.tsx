import type { Metadata } from "next";
import { Docket } from "@/components/filings/docket";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { withMuted } from "@/lib/filings/muted-kinds";
import { getDocket } from "@/lib/filings/queries/get-docket";
import { getMutedKinds } from "@/lib/filings/queries/get-muted-kinds";
import { readFilters } from "@/lib/filings/read-filters";
import { readPage } from "@/lib/http/read-page";

export const metadata: Metadata = { title: "Filings" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function FilingsPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const asked = readFilters(await searchParams);
  const { frame, items, next, filters } = await readPage(viewer, async () => {
    const { kinds } = await getMutedKinds(viewer, parseCaseId(caseId));
    const withOwn = withMuted(asked, kinds);
    return { ...(await getDocket(viewer, parseCaseId(caseId), withOwn)), filters: withOwn };
  });
  return <Docket caseId={caseId} frame={frame} filters={filters} rows={items} next={next} />;
}
