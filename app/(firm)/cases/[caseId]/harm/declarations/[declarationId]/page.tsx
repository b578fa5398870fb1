import type { Metadata } from "next";
import { DeclarationForm } from "@/components/harm/declaration-form";
import { SignedPageCheck } from "@/components/harm/signed-page-check";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { parseRowId } from "@/lib/harm/params";
import { getLedgerChoices } from "@/lib/harm/queries/choices";
import { getDeclaration } from "@/lib/harm/queries/declarations";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Declaration" };

type Props = { params: Promise<{ caseId: string; declarationId: string }> };

export default async function DeclarationPage({ params }: Props) {
  const viewer = await requireFirm();
  const at = await params;
  const [row, choices] = await orNotFound(async () => {
    const [caseId, id] = [parseCaseId(at.caseId), parseRowId(at.declarationId)];
    return Promise.all([getDeclaration(viewer, caseId, id), getLedgerChoices(viewer, caseId)]);
  });
  const form = { caseId: row.caseId, userId: viewer.userId, today: today(), choices, harms: choices.harms };
  return (
    <div className="space-y-4">
      <PageHeader
        title={row.title}
        lead={row.filedAs === null ? undefined : `Filed as ${row.filedAs.label}`}
      />
      <SignedPageCheck check={row.signedPage} signed={row.signedOn !== null} />
      <DeclarationForm key={row.version} {...form} declaration={row} />
    </div>
  );
}
