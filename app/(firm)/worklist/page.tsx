import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { WorklistFilter } from "@/components/worklist/worklist-filter";
import { WorklistView } from "@/components/worklist/worklist-view";
import { requireFirm } from "@/lib/auth/session";
import { today } from "@/lib/dates/clock";
import { listWorklist } from "@/lib/worklist/queries";
import { worklistFilters } from "@/lib/worklist/schema";

export const metadata: Metadata = { title: "Worklist" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function WorklistPage({ searchParams }: Props) {
  const viewer = await requireFirm();
  const filters = worklistFilters.catch({}).parse(await searchParams);
  const list = await listWorklist(viewer, filters);
  const next =
    list.next &&
    `?${new URLSearchParams({ ...(filters.who ? { who: filters.who } : {}), cursor: list.next })}`;
  return (
    <>
      <PageHeader
        title="Worklist"
        lead="Documents of your cases that are not here, and who fetches them."
        actions={<WorklistFilter who={filters.who} />}
      />
      <WorklistView list={list} today={today()} next={next} />
    </>
  );
}
