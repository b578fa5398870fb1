import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatShort } from "@/lib/dates/format-date";
import type { HarmGlance } from "@/lib/harm/summary-schema";
import { DayCount } from "./day-count";

type Props = { caseId: string; summary: Pick<HarmGlance, "asOf" | "access" | "hasDirective"> };

/** Days of lost access, given twice: what the directive required, and what was done beyond it. */
export function AccessDays({ caseId, summary }: Props) {
  return (
    <Section
      title="Days of lost access"
      lead={`Computed from the access intervals through ${formatShort(summary.asOf)}, never typed. A range where sources differ or a date is uncertain.`}
    >
      {summary.hasDirective ? null : (
        <div className="mb-2">
          <Notice tone="warning">
            No government action is marked as the directive, so that nothing can be counted as required by it.
          </Notice>
        </div>
      )}
      <DataTable
        caption="Days of lost access by model"
        rows={summary.access}
        rowKey={(m) => m.model}
        stack="normal"
        empty={
          <EmptyState
            title="No access intervals yet"
            action={<LinkButton href={`/cases/${caseId}/harm/government`}>Add an interval</LinkButton>}
          >
            Say when which group of people lost a model and when it came back; the days follow from that.
          </EmptyState>
        }
        columns={[
          { key: "model", header: "Model", rowHeader: true, width: "7rem", cell: (m) => m.model },
          {
            key: "required",
            header: (
              <span className="block whitespace-normal">Required by the directive (foreign nationals)</span>
            ),
            label: "Required by the directive (foreign nationals)",
            cell: (m) => <DayCount caseId={caseId} days={m.required} />,
          },
          {
            key: "beyond",
            header: <span className="block whitespace-normal">Done beyond it (all customers)</span>,
            label: "Done beyond it (all customers)",
            cell: (m) => <DayCount caseId={caseId} days={m.beyond} />,
          },
          {
            key: "after",
            header: <span className="block whitespace-normal">After the lifting (foreign nationals)</span>,
            label: "After the lifting (foreign nationals)",
            cell: (m) => <DayCount caseId={caseId} days={m.afterLifting} />,
          },
        ]}
      />
      <p className="mt-1.5 text-sm text-muted">
        The government will call what was done beyond the directive a third party’s own choice: the two counts
        are kept apart.
      </p>
    </Section>
  );
}
