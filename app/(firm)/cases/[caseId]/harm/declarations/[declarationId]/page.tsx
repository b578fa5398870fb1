import type { Metadata } from "next";
import { DeclarationForm } from "@/components/harm/declaration-form";
import { ExhibitTable } from "@/components/harm/exhibit-table";
import { HistoryList } from "@/components/harm/history-list";
import { SignedPageCheck } from "@/components/harm/signed-page-check";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { parseRowId } from "@/lib/harm/params";
import { getLedgerChoices } from "@/lib/harm/queries/choices";
import { getDeclaration, listDeclarationRevisions } from "@/lib/harm/queries/declarations";
import { orNotFound } from "@/lib/http/or-not-found";
import { readPage } from "@/lib/http/read-page";

export const metadata: Metadata = { title: "Declaration" };

type Props = { params: Promise<{ caseId: string; declarationId: string }> };

export default async function DeclarationPage({ params }: Props) {
  const viewer = await requireFirm();
  const at = await params;
  const { row, choices, history } = await orNotFound(async () => {
    const [caseId, id] = [parseCaseId(at.caseId), parseRowId(at.declarationId)];
    return readPage(viewer, async () => ({
      row: await getDeclaration(viewer, caseId, id),
      choices: await getLedgerChoices(viewer, caseId),
      history: await listDeclarationRevisions(viewer, caseId, id),
    }));
  });
  const form = { caseId: row.caseId, userId: viewer.userId, today: today(), choices };
  return (
    <div className="space-y-4">
      <PageHeader
        title={row.title}
        lead={row.filedAs === null ? undefined : `Filed as ${row.filedAs.label}`}
      />
      <SignedPageCheck check={row.signedPage} signed={row.signedOn !== null} abroad={row.signedAbroad} />
      <DeclarationForm key={row.version} {...form} declaration={row} />
      <ExhibitTable caseId={row.caseId} exhibits={row.exhibits} />
      <HistoryList revisions={history} title="Earlier drafts" />
    </div>
  );
}
