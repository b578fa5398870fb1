import type { Metadata } from "next";
import { OwnReports } from "@/components/reports/own-reports";
import { ReportForm } from "@/components/reports/report-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireClient } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { today } from "@/lib/dates/clock";
import { orNotFound } from "@/lib/http/or-not-found";
import { listReports } from "@/lib/reports/queries";

export const metadata: Metadata = { title: "What this costs you" };

export default async function ReportPage({ params }: { params: Promise<{ caseId: string }> }) {
  const viewer = await requireClient();
  const { caseId } = await params;
  const { items } = await orNotFound(() => listReports(viewer, parseCaseId(caseId), {}));
  return (
    <>
      <PageHeader
        title="What this costs you"
        lead="Tell your lawyers what the directive cost you, in your own words."
      />
      <ReportForm caseId={caseId} userId={viewer.userId} today={today()} />
      <Section title="What you have reported" className="mt-10">
        <OwnReports caseId={caseId} reports={items} />
      </Section>
    </>
  );
}
