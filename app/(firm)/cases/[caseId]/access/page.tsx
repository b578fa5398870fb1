import type { Metadata } from "next";
import { AccessPage } from "@/components/access/access-page";
import { listAudiences } from "@/lib/audiences/queries";
import { requireFirm } from "@/lib/auth/session";
import { canRelease } from "@/lib/cases/access";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { listGrants } from "@/lib/grants/queries";
import { orNotFound } from "@/lib/http/or-not-found";
import { listMembers } from "@/lib/people/queries";
import { getPublicEntries } from "@/lib/public-entries/queries";

export const metadata: Metadata = { title: "Who sees what" };

type Props = { params: Promise<{ caseId: string }> };

export default async function CaseAccessPage({ params }: Props) {
  const viewer = await requireFirm();
  const given = (await params).caseId;
  return orNotFound(async () => {
    const caseId = parseCaseId(given);
    return (
      <AccessPage
        caseId={caseId}
        userId={viewer.userId}
        members={await listMembers(viewer, caseId)}
        audiences={await listAudiences(viewer, caseId)}
        grantees={await listGrants(viewer, caseId)}
        publicEntries={await getPublicEntries(viewer, caseId)}
        canDecide={canRelease(viewer, caseId)}
        administrator={viewer.isAdmin}
        today={today()}
      />
    );
  });
}
