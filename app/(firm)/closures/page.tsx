import type { Metadata } from "next";
import { ClosureForm } from "@/components/closures/closure-form";
import { ClosureTable } from "@/components/closures/closure-table";
import { UncountedNotice } from "@/components/closures/uncounted-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireFirm } from "@/lib/auth/session";
import { listClosures } from "@/lib/closures/queries";
import { today } from "@/lib/dates/clock";
import { whatIf } from "@/lib/deadlines/move-schema";
import { previewMovesEverywhere } from "@/lib/deadlines/queries/moves";
import { orNotFound } from "@/lib/http/or-not-found";

export const metadata: Metadata = { title: "Court closures" };

export default async function ClosuresPage() {
  const viewer = await requireFirm();
  const { items, can } = await orNotFound(() => listClosures(viewer));
  const { rows } = await previewMovesEverywhere(viewer, whatIf.parse({ docket: true }));
  return (
    <>
      <PageHeader
        title="Court closures"
        lead="Days on which a court was closed or unreachable. They count for every case; what they move is shown first."
      />
      <div className="grid gap-6">
        <UncountedNotice rows={rows} />
        {can.enter ? (
          <Section title="Enter a closure" card>
            <ClosureForm userId={viewer.userId} today={today()} />
          </Section>
        ) : null}
        <ClosureTable rows={items} userId={viewer.userId} />
      </div>
    </>
  );
}
