import type { Metadata } from "next";
import { ChainCheckButton } from "@/components/installation/chain-check-button";
import { EventTable } from "@/components/installation/event-table";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { cursorQuery } from "@/lib/http/page-schema";
import { listInstallationEvents } from "@/lib/installation/queries";

export const metadata: Metadata = { title: "Log" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LogPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { cursor } = cursorQuery.catch({}).parse(await searchParams);
  const page = await orNotFound(() => listInstallationEvents(viewer, cursor));
  return (
    <>
      <PageHeader
        title="Log"
        lead="Sign-ins, people, settings. What was done inside a case stands in that case’s activity."
      />
      <ChainCheckButton />
      <EventTable rows={page.items} />
      <LoadMore
        shown={page.items.length}
        noun="events"
        href={page.next && `/administration/log?cursor=${page.next}`}
      />
    </>
  );
}
