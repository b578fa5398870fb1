import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { UnknownValue } from "@/components/ui/unknown-value";
import { diligenceWords } from "@/lib/harm/diligence";
import type { DiligenceRecord } from "@/lib/harm/matrix-schema";

/** The delay clock: each step, the days between, and what explains them. */
export function DiligenceChronology({ caseId, record }: { caseId: string; record: DiligenceRecord }) {
  const gapTo = new Map(record.gaps.map((g) => [g.to, g]));
  return (
    <div className="space-y-4">
      <p className="flex flex-wrap items-baseline gap-2">
        <Badge>Work product</Badge>
        <span className="text-muted">
          An injunction is refused to those who waited. Mark a fact for a step, or as what explains the time
          before one.
        </span>
      </p>
      {record.missing.length > 0 ? (
        <Notice tone="warning" title="Not on record here">
          {`${record.missing.map((s) => diligenceWords[s]).join(", ")}. The days are counted between the steps that are.`}
        </Notice>
      ) : null}
      <Section
        title={
          record.total === null
            ? "Steps"
            : `${diligenceWords[record.total.from]} to ${diligenceWords[record.total.to].toLowerCase()}: ${record.total.words}`
        }
      >
        <DataTable
          caption="Diligence chronology"
          rows={record.steps}
          rowKey={(s) => s.step}
          columns={[
            {
              key: "step",
              header: "Step",
              rowHeader: true,
              width: "10rem",
              cell: (s) => diligenceWords[s.step],
            },
            {
              key: "when",
              header: "When",
              width: "11rem",
              cell: (s) => (s.onRecord ? s.words : <UnknownValue />),
            },
            { key: "from", header: "From", cell: (s) => s.from },
            {
              key: "days",
              header: "After the step before",
              width: "10rem",
              cell: (s) => gapTo.get(s.step)?.words ?? null,
            },
            {
              key: "why",
              header: "What explains it",
              cell: (s) => {
                const gap = gapTo.get(s.step);
                if (gap === undefined) return null;
                // Nobody waited where nothing lies between.
                if (gap.explainedBy.length === 0 && gap.words === "the same day") return null;
                if (gap.explainedBy.length === 0)
                  return <UnknownValue>no fact explains these days</UnknownValue>;
                return (
                  <ul>
                    {gap.explainedBy.map((f) => (
                      <li key={f.factId}>
                        <AppLink href={`/cases/${caseId}/harm/facts/${f.factId}`} className="link">
                          {f.text}
                        </AppLink>
                      </li>
                    ))}
                  </ul>
                );
              },
            },
          ]}
        />
      </Section>
    </div>
  );
}
