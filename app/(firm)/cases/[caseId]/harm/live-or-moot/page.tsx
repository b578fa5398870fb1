import type { Metadata } from "next";
import { DayChooser } from "@/components/harm/day-chooser";
import { MootnessMatrix } from "@/components/harm/mootness-matrix";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { onDayQuery } from "@/lib/harm/matrix-schema";
import { getMootnessMatrix } from "@/lib/harm/queries/matrices";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Live or moot" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function LiveOrMootPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const { on } = onDayQuery.catch({}).parse(await searchParams);
  const matrix = await orNotFound(() => getMootnessMatrix(viewer, caseId, on));
  return (
    <>
      <PageHeader
        title="Live or moot"
        lead="What the record answers on a day, per claim and form of relief. What follows from it is for counsel."
      />
      <DayChooser
        on={matrix.on}
        today={today()}
        label="Asked on"
        marks={matrix.filedOn === null ? [] : [{ label: "When filed", on: matrix.filedOn }]}
      />
      <MootnessMatrix matrix={matrix} />
    </>
  );
}
