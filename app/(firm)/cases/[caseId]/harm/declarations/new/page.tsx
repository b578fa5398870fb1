import type { Metadata } from "next";
import { DeclarationForm } from "@/components/harm/declaration-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { getLedgerChoices } from "@/lib/harm/queries/choices";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Start a declaration" };

type Props = { params: Promise<{ caseId: string }> };

export default async function NewDeclarationPage({ params }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const choices = await orNotFound(() => getLedgerChoices(viewer, caseId));
  const form = { caseId, userId: viewer.userId, today: today(), choices };
  return (
    <>
      <PageHeader title="Start a declaration" />
      <DeclarationForm {...form} declaration={null} />
    </>
  );
}
