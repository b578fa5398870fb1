import type { Metadata } from "next";
import { InviteButton } from "@/components/people/invite-button";
import { PeopleFilter } from "@/components/people/people-filter";
import { PeopleTable } from "@/components/people/people-table";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { listOrganizations } from "@/lib/organizations/queries";
import { listCaseOptions, listPeople } from "@/lib/people/queries";
import { peopleQuery } from "@/lib/people/schema";

export const metadata: Metadata = { title: "People" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PeoplePage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const query = peopleQuery.catch({}).parse(await searchParams);
  const [people, organizations, cases] = await orNotFound(() =>
    Promise.all([listPeople(viewer, query), listOrganizations(viewer), listCaseOptions(viewer)]),
  );
  const { q = "", state = "all" } = query;
  const next = new URLSearchParams({ q, state, cursor: people.next ?? "" });
  return (
    <>
      <PageHeader
        title="People"
        lead="Who may sign in, and what they see. People come in by invitation only."
        actions={<InviteButton userId={viewer.userId} organizations={organizations} cases={cases} />}
      />
      <PeopleFilter q={q} state={state} />
      <PeopleTable rows={people.items} filtered={q !== "" || state !== "all"} />
      <LoadMore shown={people.items.length} noun="people" href={people.next && `/administration?${next}`} />
    </>
  );
}
