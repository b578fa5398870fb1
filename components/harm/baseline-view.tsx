import { StandingNote } from "@/components/sources/standing-note";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { CourtDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import type { BaselineRow } from "@/lib/harm/baseline-schema";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import { formatAmount } from "@/lib/harm/format-amount";
import type { HarmRevision } from "@/lib/harm/schema";
import { baselineKindWords } from "@/lib/harm/vocabulary";
import { BaselineButton } from "./baseline-button";
import { CitationList } from "./citation-list";
import { HistoryList } from "./history-list";
import { TierLabel } from "./tier-label";

type Props = {
  caseId: string;
  userId: string;
  today: CourtDate;
  baselines: readonly BaselineRow[];
  choices: LedgerChoices;
  history: readonly { subjectId: string; revisions: HarmRevision[] }[];
};

/** The figures of the plaintiff against which a loss is shown to be great. */
export function BaselineView({ caseId, userId, today, baselines, choices, history }: Props) {
  const form = { caseId, userId, today, choices };
  const names = new Map(baselines.map((b) => [b.id, b.name]));
  return (
    <div className="space-y-6">
      <div>
        <PageHeader
          title="Baselines"
          lead="Dated, sourced figures of the plaintiff. Money that cannot be recovered must still be great in relation to something."
          actions={<BaselineButton {...form} baseline={null} />}
        />
        <DataTable
          caption="Baselines"
          rows={baselines}
          rowKey={(b) => b.id}
          rowProps={(b) => ({ id: b.id })}
          empty={
            <EmptyState title="No baseline yet">
              Revenue, payroll, engineers or runway, each with its date and its source.
            </EmptyState>
          }
          columns={[
            {
              key: "name",
              header: "Figure",
              rowHeader: true,
              cell: (b) => (
                <span className="font-normal">
                  <span className="font-medium">{b.name}</span>{" "}
                  <StandingNote provenance={b.provenance} compact />
                  <span className="block text-sm text-muted">{baselineKindWords[b.kind]}</span>
                  {b.note === null ? null : <span className="block text-sm text-muted">{b.note}</span>}
                </span>
              ),
            },
            {
              key: "amount",
              header: "How much",
              width: "9rem",
              cell: (b) => (
                <span className="tabular-nums">
                  {[formatAmount(b.amount, b.unit), b.period].filter((w) => w !== null).join(" ")}
                </span>
              ),
            },
            { key: "asOf", header: "As of", width: "8rem", nowrap: true, cell: (b) => formatShort(b.asOf) },
            {
              key: "source",
              header: "Source",
              width: "15rem",
              cell: (b) =>
                b.citations.length === 0 ? (
                  <UnknownValue>no source cited</UnknownValue>
                ) : (
                  <CitationList citations={b.citations} />
                ),
            },
            {
              key: "harms",
              header: "Measured",
              width: "7rem",
              cell: (b) => (b.harms === 0 ? "No harm" : b.harms === 1 ? "1 harm" : `${b.harms} harms`),
            },
            {
              key: "tier",
              header: "Tier",
              width: "8rem",
              cell: (b) => <TierLabel tier={b.tier} />,
            },
            {
              key: "edit",
              header: "Edit",
              hideHeader: true,
              width: "5rem",
              cell: (b) => (b.can.edit ? <BaselineButton {...form} baseline={b} key={b.version} /> : null),
            },
          ]}
        />
      </div>
      {history.map((h) => (
        <HistoryList
          key={h.subjectId}
          revisions={h.revisions}
          title={`History: ${names.get(h.subjectId) ?? "a baseline"}`}
        />
      ))}
    </div>
  );
}
