import type { Metadata } from "next";
import { WhatIfForm } from "@/components/deadlines/what-if-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { getWhatIfPage } from "@/lib/deadlines/queries/what-if-page";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "What if" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<{ date?: string; check?: string }>;
};

export default async function WhatIfPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const { date, check } = await searchParams;
  const page = await orNotFound(() => getWhatIfPage(viewer, parseCaseId(caseId)));
  return (
    <>
      <PageHeader
        title="What if"
        lead="See what moves before anything does. Untick a date to keep it, with the reason."
      />
      <WhatIfForm
        {...page}
        caseId={caseId}
        today={today()}
        startFrom={date ?? null}
        check={check !== undefined}
      />
    </>
  );
}
