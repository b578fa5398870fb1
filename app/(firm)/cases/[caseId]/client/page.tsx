import type { Metadata } from "next";
import { ClientDesk } from "@/components/status/client-desk";
import { requireFirm } from "@/lib/auth/session";
import { canRelease } from "@/lib/cases/access";
import { parseCaseId } from "@/lib/cases/params";
import { orNotFound } from "@/lib/http/or-not-found";
import { listThreads } from "@/lib/messages/queries";
import { listReports } from "@/lib/reports/queries";
import { getClientWords, previewClientStatus } from "@/lib/status/queries";

export const metadata: Metadata = { title: "Client" };

export default async function ClientDeskPage({ params }: { params: Promise<{ caseId: string }> }) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const [words, preview, threads, reports] = await orNotFound(async () => {
    const id = parseCaseId(caseId);
    return Promise.all([
      getClientWords(viewer, id),
      previewClientStatus(viewer, id),
      listThreads(viewer, id),
      listReports(viewer, id, {}),
    ]);
  });
  return (
    <ClientDesk
      caseId={caseId}
      words={words}
      preview={preview}
      threads={threads}
      reports={reports.items}
      canTell={canRelease(viewer, caseId)}
    />
  );
}
