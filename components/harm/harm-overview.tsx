import { LinkButton } from "@/components/ui/link-button";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { HarmFilters, HarmRow } from "@/lib/harm/schema";
import type { HarmSummary } from "@/lib/harm/summary-schema";
import type { CaseTimeline as CaseTimelineDto } from "@/lib/harm/timeline-schema";
import { AccessDays } from "./access-days";
import { CaseTimeline } from "./case-timeline";
import { HarmTable } from "./harm-table";
import { LedgerFacts } from "./ledger-facts";
import { LedgerFilters } from "./ledger-filters";
import { nextPage } from "./next-page";

type Props = {
  caseId: string;
  summary: HarmSummary;
  harms: { items: HarmRow[]; next: string | null };
  timeline: CaseTimelineDto;
  filters: HarmFilters;
};

export function HarmOverview({ caseId, summary, harms, timeline, filters }: Props) {
  return (
    <div className="space-y-6">
      <div>
        <PageHeader
          title="Harm"
          lead="What an injunction can rest on: harm that is certain, great, actual or imminent, beyond repair by money, caused by the directive and cured by the order asked for."
          actions={
            <>
              <LinkButton href={`/cases/${caseId}/harm/import`}>Import a spreadsheet</LinkButton>
              <LinkButton href={`/cases/${caseId}/harm/facts/new`}>Add a fact</LinkButton>
              <LinkButton href={`/cases/${caseId}/harm/new`} tone="primary">
                Add a harm
              </LinkButton>
            </>
          }
        />
        <AccessDays caseId={caseId} summary={summary} />
      </div>
      <LedgerFacts summary={summary} />
      <Section title="Timeline" count={timeline.total}>
        <CaseTimeline caseId={caseId} timeline={timeline} />
      </Section>
      <Section title="Ledger" count={summary.harms}>
        <LedgerFilters />
        <HarmTable caseId={caseId} rows={harms.items} />
        <LoadMore shown={harms.items.length} noun="harms" href={nextPage(filters, harms.next)} />
      </Section>
    </div>
  );
}
