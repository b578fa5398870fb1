import type { Metadata } from "next";
import { DeclarationTable } from "@/components/harm/declaration-table";
import { ResolveCitesPanel } from "@/components/harm/resolve-cites-panel";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { getLedgerChoices } from "@/lib/harm/queries/choices";
import { listDeclarations } from "@/lib/harm/queries/declarations";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Declarations" };

type Props = { params: Promise<{ caseId: string }> };

export default async function DeclarationsPage({ params }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const [rows, { filings }] = await orNotFound(() =>
    Promise.all([listDeclarations(viewer, caseId), getLedgerChoices(viewer, caseId)]),
  );
  const add = (
    <LinkButton href={`/cases/${caseId}/harm/declarations/new`} tone="primary">
      Start a declaration
    </LinkButton>
  );
  return (
    <div className="space-y-6">
      <PageHeader
        title="Declarations"
        lead="By role of the declarant, from outline to filed."
        actions={add}
      />
      <DeclarationTable caseId={caseId} rows={rows} />
      <ResolveCitesPanel caseId={caseId} filings={filings} />
    </div>
  );
}
