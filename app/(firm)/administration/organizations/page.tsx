import type { Metadata } from "next";
import { OrganizationList } from "@/components/organizations/organization-list";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/session";
import { today } from "@/lib/dates/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { listOrganizations } from "@/lib/organizations/queries";

export const metadata: Metadata = { title: "Organizations" };

export default async function OrganizationsPage() {
  const viewer = await requireViewer();
  const rows = await orNotFound(() => listOrganizations(viewer));
  return (
    <>
      <PageHeader title="Organizations" lead="The firms, clients and others that people belong to." />
      <OrganizationList rows={rows} userId={viewer.userId} today={today()} />
    </>
  );
}
