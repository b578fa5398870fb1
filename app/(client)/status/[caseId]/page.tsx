import type { Metadata } from "next";
import { StatusPage } from "@/components/status/status-page";
import { requireClient } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { orNotFound } from "@/lib/http/or-not-found";
import { getClientStatus } from "@/lib/status/queries";

export const metadata: Metadata = { title: "Where the case stands" };

export default async function ClientStatusPage({ params }: { params: Promise<{ caseId: string }> }) {
  const viewer = await requireClient();
  const { caseId } = await params;
  const status = await orNotFound(() => getClientStatus(viewer, parseCaseId(caseId)));
  return <StatusPage status={status} />;
}
