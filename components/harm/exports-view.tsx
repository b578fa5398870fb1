import { TimelineSvg } from "@/components/timeline/timeline-svg";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { CourtDate } from "@/lib/dates/court-date";
import type { Choice } from "@/lib/harm/choices-schema";
import type { FrozenVersion } from "@/lib/harm/export-schema";
import type { CaseTimeline } from "@/lib/harm/timeline-schema";
import { ExportPanel } from "./export-panel";
import { FigureExport } from "./figure-export";
import { FrozenTable } from "./frozen-table";

type Props = {
  caseId: string;
  today: CourtDate;
  filings: readonly Choice[];
  declarations: readonly Choice[];
  frozen: readonly FrozenVersion[];
  /** Of the public record alone: a figure is made to be filed. */
  timeline: CaseTimeline;
};

export function ExportsView({ caseId, today, filings, declarations, frozen, timeline }: Props) {
  const shown = timeline.items.filter((i) => i.lane !== "case");
  return (
    <div className="space-y-6">
      <PageHeader
        title="Exports"
        lead="To file: chronology, statements of facts, declaration outlines, proof matrix, figure."
      />
      <ExportPanel
        caseId={caseId}
        today={today}
        filings={filings}
        claims={timeline.claims}
        declarations={declarations}
      />
      <Section
        title="Timeline as a figure"
        lead={`From the public record alone, as a picture of its own. In Word or PDF it comes with its caption: take out the timeline.${timeline.grouped === null ? "" : " Items that lie close together are drawn as groups, each with its number."}`}
      >
        <FigureExport name={`timeline-${timeline.asOf}.svg`}>
          <TimelineSvg
            items={shown}
            asOf={timeline.asOf}
            title="Government action, access and harm"
            theme="light"
            idPrefix="figure"
          />
        </FigureExport>
      </Section>
      <Section title="Frozen versions" count={frozen.length}>
        <FrozenTable caseId={caseId} rows={frozen} />
      </Section>
    </div>
  );
}
