import type { Metadata } from "next";
import { DeclarationDetail } from "@/components/harm/declaration-detail";
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
  const page = await orNotFound(async () => {
    const [caseId, id] = [parseCaseId(at.caseId), parseRowId(at.declarationId)];
    return readPage(viewer, async () => ({
      row: await getDeclaration(viewer, caseId, id),
      choices: await getLedgerChoices(viewer, caseId),
      history: await listDeclarationRevisions(viewer, caseId, id),
    }));
  });
  return <DeclarationDetail {...page} userId={viewer.userId} today={today()} />;
}
