import { StandingNote } from "@/components/sources/standing-note";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { CourtDate } from "@/lib/dates/court-date";
import { formatUncertain } from "@/lib/dates/uncertain-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import type { GovernmentRecord } from "@/lib/harm/government-schema";
import type { HarmRevision } from "@/lib/harm/schema";
import { accessGroupWords } from "@/lib/harm/vocabulary";
import { ActionButton } from "./action-button";
import { HistoryList } from "./history-list";
import { IntervalButton } from "./interval-button";

type Props = {
  caseId: string;
  userId: string;
  today: CourtDate;
  record: GovernmentRecord;
  choices: LedgerChoices;
  history: readonly { subjectId: string; revisions: HarmRevision[] }[];
};

/** What the government did, and who lacked which model: what the days of lost access rest on. */
export function GovernmentView({ caseId, userId, today, record, choices, history }: Props) {
  const form = { caseId, userId, today, choices };
  const names = new Map([
    ...record.actions.map((a) => [a.id, a.title] as const),
    ...record.intervals.map((i) => [i.id, i.words] as const),
  ]);
  return (
    <div className="space-y-8">
      <Section
        title="Government actions"
        count={record.actions.length}
        actions={<ActionButton {...form} action={null} />}
      >
        <DataTable
          caption="Government actions"
          rows={record.actions}
          rowKey={(a) => a.id}
          rowProps={(a) => ({ id: a.id })}
          empty={
            <EmptyState title="No government action yet">
              The directive, its versions and its lifting belong here.
            </EmptyState>
          }
          columns={[
            { key: "when", header: "When", width: "13rem", cell: (a) => a.when },
            {
              key: "title",
              header: "Action",
              rowHeader: true,
              cell: (a) => (
                <span className="font-normal">
                  <span className="font-medium">{a.title}</span>{" "}
                  <StandingNote provenance={a.provenance} compact />
                  {a.isDirective ? (
                    <Badge tone="accent" className="ml-2">
                      The directive
                    </Badge>
                  ) : null}
                  <span className="block text-muted">{a.text}</span>
                  {a.supersedesId === null ? null : (
                    <span className="block text-sm text-muted">{`Takes the place of: ${names.get(a.supersedesId) ?? "an earlier version"}`}</span>
                  )}
                  {a.possiblySameAsId === null ? null : (
                    <span className="block text-sm text-muted">{`Possibly the same as: ${names.get(a.possiblySameAsId) ?? "another action"}`}</span>
                  )}
                </span>
              ),
            },
            {
              key: "provisions",
              header: "Provisions",
              width: "14rem",
              cell: (a) => a.provisions.join("; ") || null,
            },
            {
              key: "edit",
              header: "Edit",
              hideHeader: true,
              width: "5rem",
              cell: (a) => (a.can.edit ? <ActionButton {...form} action={a} key={a.version} /> : null),
            },
          ]}
        />
      </Section>
      <Section
        title="Access intervals"
        count={record.intervals.length}
        lead="Per model and group of people. Rival accounts stand side by side; the days come out as a range."
        actions={<IntervalButton {...form} interval={null} />}
      >
        <DataTable
          caption="Access intervals"
          rows={record.intervals}
          rowKey={(i) => i.id}
          rowProps={(i) => ({ id: i.id })}
          empty={
            <EmptyState title="No access interval yet">
              When a model went and came back, for which group of people.
            </EmptyState>
          }
          columns={[
            { key: "model", header: "Model", rowHeader: true, width: "7rem", cell: (i) => i.model },
            { key: "group", header: "Who lacked it", width: "10rem", cell: (i) => accessGroupWords[i.group] },
            { key: "start", header: "Went", width: "9rem", cell: (i) => formatUncertain(i.start) },
            {
              key: "end",
              header: "Came back",
              width: "11rem",
              cell: (i) => (i.end === null ? "no end on record" : formatUncertain(i.end)),
            },
            {
              key: "account",
              header: "By whose account",
              cell: (i) => (
                <>
                  {i.account} <StandingNote provenance={i.provenance} compact />
                  {i.conflictKey === null ? null : (
                    <span className="block text-sm text-muted">{`One of the rival accounts “${i.conflictKey}”`}</span>
                  )}
                  {i.note === null ? null : <span className="block text-sm text-muted">{i.note}</span>}
                </>
              ),
            },
            {
              key: "edit",
              header: "Edit",
              hideHeader: true,
              width: "5rem",
              cell: (i) => (i.can.edit ? <IntervalButton {...form} interval={i} key={i.version} /> : null),
            },
          ]}
        />
      </Section>
      {history.map((h) => (
        <HistoryList
          key={h.subjectId}
          revisions={h.revisions}
          title={`History: ${names.get(h.subjectId) ?? ""}`}
        />
      ))}
    </div>
  );
}
