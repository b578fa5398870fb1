import { citingFields, citingValues } from "@/components/record-form/citing-fields";
import type { FormContext } from "@/components/record-form/form-context";
import { RecordForm } from "@/components/record-form/record-form";
import { StandingNote } from "@/components/sources/standing-note";
import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import type { CaseDetails } from "@/lib/cases/schema";
import { optionsOf, phaseWords, relatedWords } from "@/lib/cases/words";
import { formatInstant, formatShort } from "@/lib/dates/format-date";

type Props = { legalCase: CaseDetails; context: FormContext };

/** What nobody here knows yet, and what was answered since. */
export function OpenQuestions({ legalCase: c, context }: Props) {
  const common = { userId: context.userId, today: context.today } as const;
  return (
    <div id="questions">
      <Section
        title="Open questions"
        count={c.questions.filter((q) => q.answer === null).length}
        card
        className="print:border-0"
        actions={
          c.can.edit ? (
            <RecordForm
              {...common}
              trigger="Ask"
              icon="add"
              title="Open question"
              lead="It stays open until somebody answers it."
              form={`question:new:${c.id}`}
              path={`/cases/${c.id}/questions`}
              method="POST"
              fields={[{ kind: "area", name: "text", label: "What is not known", required: true }]}
              initial={{ text: "" }}
              done="Question noted"
            />
          ) : undefined
        }
      >
        {c.questions.length === 0 ? (
          <p className="text-muted">What the record does not answer yet belongs here.</p>
        ) : (
          <ul className="divide-y divide-rule">
            {c.questions.map((q) => (
              <li key={q.id} className="flex items-start gap-2 py-1.5">
                <div className="min-w-0 flex-1">
                  <p className={q.answer === null ? undefined : "text-muted"}>{q.text}</p>
                  {q.answer === null ? null : (
                    <p className="mt-0.5">
                      {q.answer}
                      {q.answeredAt === null ? null : (
                        <span className="block text-xs text-muted">{formatInstant(q.answeredAt)}</span>
                      )}
                    </p>
                  )}
                </div>
                {c.can.edit ? (
                  <RecordForm
                    {...common}
                    trigger="Answer"
                    icon="edit"
                    compact
                    title="Answer"
                    lead={q.text}
                    form={`question:${q.id}`}
                    path={`/cases/${c.id}/questions/${q.id}`}
                    method="PUT"
                    fields={[
                      {
                        kind: "area",
                        name: "answer",
                        label: "Answer",
                        hint: "Leave it empty to open the question again.",
                      },
                    ]}
                    initial={{ answer: q.answer ?? "" }}
                    fixed={{ from: q.answer ?? "" }}
                    done="Answer saved"
                  />
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

/** Public statements that are quoted, not facts of the ledger. */
export function Statements({ legalCase: c }: { legalCase: CaseDetails }) {
  if (c.statements.length === 0) return null;
  return (
    <Section title="Statements" count={c.statements.length} card className="print:border-0">
      <ul className="space-y-2">
        {c.statements.map((s) => (
          <li key={s.id}>
            <p className="record-text">{s.text}</p>
            <p className="text-sm text-muted">
              {s.speaker} <StandingNote provenance={s.provenance} />
              {s.use ? <span className="block">{s.use}</span> : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The appeal, the case it is from, and other cases that are related or only watched. */
export function OtherCases({ legalCase: c, context }: Props) {
  const cases = [
    ...(c.appealOf === null
      ? []
      : [{ id: c.appealOf.id, label: "On appeal from", caption: c.appealOf.captionShort, more: null }]),
    ...c.appeals.map((a) => ({
      id: a.id,
      label: "Appeal",
      caption: a.captionShort,
      more: [
        a.docketNumber === null ? "number not on record here" : `No. ${a.docketNumber}`,
        a.courtName,
        phaseWords[a.phase],
        a.filedOn && `docketed ${formatShort(a.filedOn)}`,
      ]
        .filter(Boolean)
        .join(", "),
    })),
  ];
  return (
    <Section
      title="Other cases"
      card
      className="print:border-0"
      actions={
        c.can.edit ? (
          <RecordForm
            trigger="Add"
            icon="add"
            title="Related or watched case"
            lead="A case is only watched until counsel files a notice under LCvR 40.5."
            userId={context.userId}
            today={context.today}
            form={`related:new:${c.id}`}
            path={`/cases/${c.id}/related-cases`}
            method="POST"
            fields={[
              {
                kind: "select",
                name: "kind",
                label: "How",
                options: optionsOf(relatedWords),
                required: true,
              },
              {
                kind: "area",
                name: "text",
                label: "The case",
                hint: "Caption, number and court, as far as known.",
                required: true,
              },
              ...citingFields(context.sources),
            ]}
            initial={{ kind: "watched", text: "", ...citingValues(null) }}
            done="Case noted"
          />
        ) : undefined
      }
    >
      {cases.length + c.related.length === 0 ? (
        <p className="text-muted">No appeal, related or watched case is on record here.</p>
      ) : (
        <ul className="divide-y divide-rule">
          {cases.map((other) => (
            <li key={other.id} className="py-1.5">
              <Badge>{other.label}</Badge>{" "}
              <AppLink href={`/cases/${other.id}/overview`} className="link">
                {other.caption}
              </AppLink>
              {other.more ? <span className="block text-sm text-muted">{other.more}</span> : null}
            </li>
          ))}
          {c.related.map((r) => (
            <li key={r.id} className="py-1.5">
              <Badge>{relatedWords[r.kind]}</Badge> {r.text} <StandingNote provenance={r.provenance} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
