import type { Metadata } from "next";
import { HarmDetail } from "@/components/harm/harm-detail";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { parseRowId } from "@/lib/harm/params";
import { getHarm, listHarmRevisions } from "@/lib/harm/queries/harms";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Harm" };

type Props = { params: Promise<{ caseId: string; harmId: string }> };

export default async function HarmDetailPage({ params }: Props) {
  const viewer = await requireFirm();
  const at = await params;
  const [harm, history] = await orNotFound(async () => {
    const [caseId, harmId] = [parseCaseId(at.caseId), parseRowId(at.harmId)];
    return Promise.all([getHarm(viewer, caseId, harmId), listHarmRevisions(viewer, caseId, harmId)]);
  });
  return <HarmDetail harm={harm} history={history} />;
}
