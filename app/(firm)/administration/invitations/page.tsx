import type { Metadata } from "next";
import { InvitationTable } from "@/components/people/invitation-table";
import { InviteButton } from "@/components/people/invite-button";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { listInvitations } from "@/lib/invitations/queries";
import { invitationsQuery } from "@/lib/invitations/schema";
import { listOrganizations } from "@/lib/organizations/queries";
import { listCaseOptions } from "@/lib/people/queries";

export const metadata: Metadata = { title: "Invitations" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InvitationsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { cursor } = invitationsQuery.catch({}).parse(await searchParams);
  const [page, organizations, cases] = await orNotFound(() =>
    Promise.all([listInvitations(viewer, cursor), listOrganizations(viewer), listCaseOptions(viewer)]),
  );
  return (
    <>
      <PageHeader
        title="Invitations"
        lead="A link lets one person in, once. Only a fingerprint of it is kept."
        actions={<InviteButton userId={viewer.userId} organizations={organizations} cases={cases} />}
      />
      <InvitationTable rows={page.items} />
      <LoadMore
        shown={page.items.length}
        noun="invitations"
        href={page.next && `/administration/invitations?cursor=${page.next}`}
      />
    </>
  );
}
