import type { Metadata } from "next";
import { SetHearing } from "@/components/hearings/hearing-forms";
import { HearingTable } from "@/components/hearings/hearing-table";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { canSetHearing } from "@/lib/hearings/access";
import { listHearings } from "@/lib/hearings/queries";
import { hearingFilters } from "@/lib/hearings/schema";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Hearings" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function HearingsPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const filters = hearingFilters.catch({}).parse(await searchParams);
  const { items, next } = await orNotFound(() => listHearings(viewer, parseCaseId(caseId), filters));
  const context = { userId: viewer.userId, today: today(), caseId };
  return (
    <>
      <PageHeader
        title="Hearings"
        lead="Every hearing the court set, those it moved or vacated included."
        actions={canSetHearing(viewer, caseId) ? <SetHearing context={context} /> : undefined}
      />
      <HearingTable caseId={caseId} rows={items} />
      <LoadMore shown={items.length} noun="hearings" href={next && `?cursor=${next}`} />
    </>
  );
}
