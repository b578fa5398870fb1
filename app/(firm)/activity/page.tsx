import type { Metadata } from "next";
import { ActivityList } from "@/components/activity/activity-list";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { listActivity } from "@/lib/activity/queries";
import { requireFirm } from "@/lib/auth/session";
import { cursorQuery } from "@/lib/http/page-schema";

export const metadata: Metadata = { title: "Activity" };

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ActivityPage({ searchParams }: Props) {
  const viewer = await requireFirm();
  const { cursor } = cursorQuery.catch({}).parse(await searchParams);
  const { items, next } = await listActivity(viewer, cursor);
  return (
    <>
      <PageHeader
        title="Activity"
        lead="Who did what, across your cases. The chain of each case is checked on its own page."
      />
      <ActivityList rows={items} across />
      <LoadMore shown={items.length} noun="events" href={next && `?cursor=${next}`} />
    </>
  );
}
