import { EntryLink } from "@/components/cases/entry-link";
import { RowNotes } from "@/components/notes/row-notes";
import type { FormContext } from "@/components/record-form/form-context";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { formatLong } from "@/lib/dates/format-date";
import type { Hearing } from "@/lib/hearings/schema";
import { hearingKindWords, hearingLook, hearingStateWords, timeWords } from "@/lib/hearings/words";
import type { Note } from "@/lib/notes/schema";
import { HearingActions } from "./hearing-forms";
import { HearingTable } from "./hearing-table";

type Props = {
  hearing: Hearing;
  notes: readonly Note[];
  context: Pick<FormContext, "userId" | "today" | "caseId">;
};

/** One hearing: when, where, who argues, what was ruled, the transcript, and every date it was ever set for. */
export function HearingPage({ hearing: h, notes, context }: Props) {
  const { caseId } = context;
  const next = h.chain.find((other) => other.id === h.replacedById);
  return (
    <>
      <PageHeader
        title={h.title}
        lead={`${formatLong(h.heldOn)}${h.startsAt === null ? "" : `, ${timeWords(h.startsAt)} on the court's clock`}`}
        labels={<Status {...hearingLook[h.state]}>{hearingStateWords[h.state]}</Status>}
        actions={h.can.edit ? <HearingActions hearing={h} context={context} /> : undefined}
      />
      <div className="space-y-6">
        {next === undefined ? null : (
          <Notice
            tone="warning"
            title={`Reset to ${formatLong(next.heldOn)}${next.startsAt === null ? "" : `, ${timeWords(next.startsAt)}`}`}
          >
            {h.changedBy === null ? null : <EntryLink caseId={caseId} entry={h.changedBy} />}
          </Notice>
        )}
        <Section title="The hearing" card>
          <KeyValueList
            items={[
              { key: "kind", label: "Kind", value: hearingKindWords[h.kind] },
              { key: "hour", label: "Hour", value: h.startsAt === null ? null : timeWords(h.startsAt) },
              { key: "place", label: "Courtroom", value: h.place },
              ...(h.dialIn === null ? [] : [{ key: "dial", label: "Dial-in or video", value: h.dialIn }]),
              { key: "judge", label: "Judge", value: h.judge },
              { key: "argues", label: h.state === "held" ? "Argued" : "Argues", value: h.argues },
              {
                key: "setBy",
                label: "Set by",
                value: h.setBy === null ? null : <EntryLink caseId={caseId} entry={h.setBy} />,
              },
              ...(h.changedBy === null
                ? []
                : [
                    {
                      key: "moved",
                      label: "Moved by",
                      value: <EntryLink caseId={caseId} entry={h.changedBy} />,
                    },
                  ]),
              ...(h.state === "held"
                ? [
                    {
                      key: "transcript",
                      label: "Transcript",
                      value:
                        h.transcript === null ? null : <EntryLink caseId={caseId} entry={h.transcript} />,
                    },
                    { key: "rulings", label: "Rulings from the bench", value: h.rulings, wide: true },
                  ]
                : []),
            ]}
          />
        </Section>
        {h.chain.length > 1 ? (
          <Section title="Every date it was set for" count={h.chain.length}>
            <HearingTable caseId={caseId} rows={h.chain} selected={h.id} />
          </Section>
        ) : null}
        {h.can.edit || notes.length > 0 ? (
          <Section title="Notes" count={notes.length} card>
            <RowNotes
              notes={notes}
              subjectKind="hearing"
              subjectId={h.id}
              canWrite={h.can.edit}
              context={context}
            />
          </Section>
        ) : null}
      </div>
    </>
  );
}
