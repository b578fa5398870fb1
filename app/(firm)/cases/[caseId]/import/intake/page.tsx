import type { Metadata } from "next";
import { ImportTabs } from "@/components/imports/import-tabs";
import { IntakeAddress } from "@/components/imports/intake-address";
import { IntakeFeeds } from "@/components/imports/intake-feeds";
import { IntakeLogTable } from "@/components/imports/intake-log";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireFirm } from "@/lib/auth/session";
import { parseCaseId } from "@/lib/cases/params";
import { orNotFound } from "@/lib/http/or-not-found";
import { cursorQuery } from "@/lib/http/page-schema";
import { getIntake, listIntakeLog } from "@/lib/intake/queries";

const title = "What comes in by itself";
export const metadata: Metadata = { title };
type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function IntakePage({ params, searchParams }: Props) {
  const viewer = await requireFirm();
  const caseId = await orNotFound(async () => parseCaseId((await params).caseId));
  const { cursor } = cursorQuery.catch({}).parse(await searchParams);
  const intake = await orNotFound(() => getIntake(viewer, caseId));
  const log = await listIntakeLog(viewer, caseId, cursor);
  return (
    <>
      <PageHeader title={title} />
      <ImportTabs caseId={caseId} />
      <div className="space-y-6">
        <IntakeAddress caseId={caseId} intake={intake} />
        <IntakeFeeds caseId={caseId} intake={intake} />
        <Section title="Log">
          <IntakeLogTable caseId={caseId} log={log} />
        </Section>
      </div>
    </>
  );
}
