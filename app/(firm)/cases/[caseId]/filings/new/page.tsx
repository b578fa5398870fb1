import type { Metadata } from "next";
import { LogFiling } from "@/components/filings/log-filing";
import { PageHeader } from "@/components/ui/page-header";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { getLogFrame } from "@/lib/filings/queries/get-docket-frame";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Log a filing" };

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<{ number?: string | string[] }>;
};

export default async function LogFilingPage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const { caseId } = await params;
  const { number } = await searchParams;
  const frame = await orNotFound(() => getLogFrame(viewer, parseCaseId(caseId)));
  return (
    <>
      <PageHeader
        title="Log a filing"
        lead="Drop the filed PDF or paste the docket text; check what it says."
      />
      <LogFiling
        caseId={caseId}
        userId={viewer.userId}
        frame={frame}
        today={today()}
        number={typeof number === "string" && /^\d{1,8}$/.test(number) ? number : ""}
      />
    </>
  );
}
