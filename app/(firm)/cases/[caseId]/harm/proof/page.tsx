import type { Metadata } from "next";
import { ProofMatrix } from "@/components/harm/proof-matrix";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { getProofMatrix } from "@/lib/harm/queries/proof";
import { harmFilters } from "@/lib/harm/schema";
import { orNotFound } from "@/lib/http/or-not-found";
import { readPage } from "@/lib/http/read-page";
import { listTeam } from "@/lib/tasks/queries";

export const metadata: Metadata = { title: "Proof" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function ProofPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const filters = harmFilters.catch({}).parse(await searchParams);
  const { matrix, team } = await orNotFound(() =>
    readPage(viewer, async () => ({
      matrix: await getProofMatrix(viewer, caseId, filters),
      team: await listTeam(viewer, caseId),
    })),
  );
  const props = { caseId, userId: viewer.userId, matrix, filters, team, today: today() };
  return (
    <>
      <PageHeader
        title="Proof"
        lead="How much proof of what strength each element has. Empty cells are the to-do list."
      />
      <ProofMatrix {...props} />
    </>
  );
}
