import type { Metadata } from "next";
import { FactDetail } from "@/components/harm/fact-detail";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { parseRowId } from "@/lib/harm/params";
import { getLedgerChoices } from "@/lib/harm/queries/choices";
import { getFact, listFactRevisions } from "@/lib/harm/queries/facts";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Fact" };

type Props = { params: Promise<{ caseId: string; factId: string }> };

export default async function FactPage({ params }: Props) {
  const viewer = await requireFirm();
  const at = await params;
  const [fact, history, choices] = await orNotFound(async () => {
    const [caseId, factId] = [parseCaseId(at.caseId), parseRowId(at.factId)];
    return Promise.all([
      getFact(viewer, caseId, factId),
      listFactRevisions(viewer, caseId, factId),
      getLedgerChoices(viewer, caseId),
    ]);
  });
  return <FactDetail fact={fact} history={history} elements={choices.elements} />;
}
