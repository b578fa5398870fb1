import type { Metadata } from "next";
import { ImportPanel } from "@/components/harm/import-panel";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { getLedgerChoices } from "@/lib/harm/queries/choices";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Import a spreadsheet" };

type Props = { params: Promise<{ caseId: string }> };

export default async function ImportPage({ params }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  await orNotFound(() => getLedgerChoices(viewer, caseId));
  return (
    <>
      <PageHeader
        title="Import a spreadsheet"
        lead="Facts or harms, as work product. All rows go in, or none."
      />
      <ImportPanel caseId={caseId} />
    </>
  );
}
