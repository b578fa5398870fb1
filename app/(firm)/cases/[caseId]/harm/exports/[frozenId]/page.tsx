import type { Metadata } from "next";
import { FrozenDifference } from "@/components/harm/frozen-difference";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { formatInstant } from "@/lib/dates/format-date";
import { parseRowId } from "@/lib/harm/params";
import { compareFrozenVersion } from "@/lib/harm/queries/exports";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Frozen version" };

type Props = { params: Promise<{ caseId: string; frozenId: string }> };

export default async function FrozenVersionPage({ params }: Props) {
  const viewer = await requireFirm();
  const at = await params;
  const comparison = await orNotFound(async () =>
    compareFrozenVersion(viewer, parseCaseId(at.caseId), parseRowId(at.frozenId)),
  );
  return (
    <>
      <PageHeader
        title={comparison.title}
        lead={`Frozen ${formatInstant(comparison.frozenAt)}, compared with today.`}
      />
      <FrozenDifference caseId={at.caseId} comparison={comparison} />
    </>
  );
}
