import type { Metadata } from "next";
import { AccrualView } from "@/components/harm/accrual-view";
import { DayChooser } from "@/components/harm/day-chooser";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { accrualQuery } from "@/lib/harm/matrix-schema";
import { getAccrual } from "@/lib/harm/queries/accrual";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Accrual" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function AccrualPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const asked = accrualQuery.catch({}).parse(await searchParams);
  const record = await orNotFound(() => getAccrual(viewer, caseId, asked));
  return (
    <>
      <PageHeader
        title="Accrual"
        lead="What the loss had come to by the close of a day, from the rates and the access intervals."
      />
      <DayChooser on={record.on} today={today()} label="By the close of" marks={record.marks} />
      <AccrualView caseId={caseId} record={record} />
    </>
  );
}
