import type { Metadata } from "next";
import { ProofMatrix } from "@/components/harm/proof-matrix";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { getProofMatrix } from "@/lib/harm/queries/matrices";
import { orNotFound } from "@/lib/http/or-not-found";
import { listTeam } from "@/lib/tasks/queries";

export const metadata: Metadata = { title: "Proof" };

type Props = { params: Promise<{ caseId: string }> };

export default async function ProofPage({ params }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const [matrix, team] = await orNotFound(() =>
    Promise.all([getProofMatrix(viewer, caseId), listTeam(viewer, caseId)]),
  );
  return (
    <>
      <PageHeader
        title="Proof"
        lead="How much proof of what strength each element has. Empty cells are the to-do list."
      />
      <ProofMatrix caseId={caseId} matrix={matrix} team={team} today={today()} />
    </>
  );
}
