import type { Metadata } from "next";
import { ClientDesk } from "@/components/status/client-desk";
import { requireFirm } from "@/lib/auth/session";
import { canRelease } from "@/lib/cases/access";
import { parseCaseId } from "@/lib/cases/params";
import { readPage } from "@/lib/http/read-page";
import { listThreads } from "@/lib/messages/queries";
import { listReports } from "@/lib/reports/queries";
import { getClientWords, previewClientStatus } from "@/lib/status/queries";

export const metadata: Metadata = { title: "Client" };

export default async function ClientDeskPage({ params }: { params: Promise<{ caseId: string }> }) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const desk = await readPage(viewer, async () => {
    const id = parseCaseId(caseId);
    return {
      words: await getClientWords(viewer, id),
      preview: await previewClientStatus(viewer, id),
      threads: await listThreads(viewer, id),
      reports: (await listReports(viewer, id, {})).items,
    };
  });
  return <ClientDesk caseId={caseId} userId={viewer.userId} {...desk} canTell={canRelease(viewer, caseId)} />;
}
