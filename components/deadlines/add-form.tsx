"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { useDraft } from "@/components/ui/use-draft";
import type { Choices } from "@/lib/deadlines/choice-schema";
import { useAddDeadlines } from "@/lib/deadlines/client";
import type { RuleChoice } from "@/lib/deadlines/rule-choice";
import { AddDayFields } from "./add-day-fields";
import { type Entry, type Mode, modes, previewOf, startOf, toInput } from "./add-entry";
import { AnswerPanel } from "./answer-panel";
import { CountQuestion } from "./count-question";
import { EntryForm } from "./entry-form";
import { EventForm } from "./event-form";
import { FilingChoice } from "./filing-choice";
import { KeeperFields } from "./keeper-fields";
import { RuleQuestion } from "./rule-question";
import { useSending } from "./use-sending";

type Props = {
  caseId: string;
  userId: string;
  rules: readonly RuleChoice[];
  choices: Choices;
  today: string;
};

/** What no field of the form stands for: said above its button. */
const UNSHOWN = ["deadlines", "deadlines.0", "how", "kind", "side", "triggerText", "calendar", "triggers"];
const isMode = (text: string): text is Mode => modes.some((m) => m.value === text);

/** Enters one date, by rule, by a period, by hand, as a recurring one or before another; or the set of an event. */
export function AddForm({ caseId, userId, rules, choices, today }: Props) {
  const router = useRouter();
  // One text: a draft keeps flat values, and an entry has parts.
  const draft = useDraft(userId, `deadline:${caseId}`, {
    mode: "rule",
    entry: JSON.stringify(startOf(today)),
  });
  const mode: Mode = isMode(draft.values.mode) ? draft.values.mode : "rule";
  const [e, setEntry] = useState(() => startOf(today));
  const set = (changes: Partial<Entry>) => {
    setEntry({ ...e, ...changes });
    draft.set({ entry: JSON.stringify({ ...e, ...changes }) });
  };
  const kept = useRef(draft.values.entry);
  kept.current = draft.values.entry;
  // Only what was brought back has to be checked, so the check comes with it.
  useEffect(() => {
    if (draft.restoredAt === null) return;
    void import("./read-entry").then(({ readEntry }) => setEntry(readEntry(kept.current, today)));
  }, [draft.restoredAt, today]);
  const sending = useSending(useAddDeadlines(caseId), [
    "title",
    "ownerId",
    "backupId",
    "waitingFor",
    "reminders",
    "ruleId",
    "trigger",
    "period",
    "serviceMethod",
    "how",
    "deadlines",
  ]);
  // The API names the place of each date in the set; here there is one.
  const errors = Object.fromEntries(
    Object.entries(sending.errors).map(([path, text]) => [
      path.replace(/^deadlines\.0\./, "").replace(/^how\./, ""),
      text,
    ]),
  );
  const back = `/cases/${caseId}/deadlines`;
  const save = () =>
    sending.send(
      { deadlines: [toInput(mode, e, rules, choices)] },
      {
        said: "Added, unconfirmed",
        done: () => {
          draft.clear();
          router.push(back);
        },
        leaves: true,
      },
    );
  const waits =
    (mode === "rule" && e.rule.trigger === null) || (mode === "count" && e.count.trigger === null);
  const preview = previewOf(mode, e);
  return (
    <div className="grid gap-6">
      <RadioGroup
        legend="Where the date comes from"
        name="mode"
        inline
        value={mode}
        onValueChange={(value) => draft.set({ mode: value })}
        options={[...modes]}
      />
      {mode === "event" ? (
        <EventForm caseId={caseId} today={today} onSaved={() => router.push(back)} />
      ) : (
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
          <EntryForm onSend={save} className="grid content-start gap-4">
            {mode === "rule" ? (
              <RuleQuestion
                rules={rules}
                value={e.rule}
                onChange={(rule) => {
                  const chosen = rules.find((r) => r.id === rule.ruleId);
                  const fresh = rule.ruleId !== e.rule.ruleId && chosen;
                  set({
                    rule,
                    ...(fresh ? { title: chosen.title } : {}),
                    ...(fresh && chosen.side === "defendant" ? { side: "theirs" as const } : {}),
                    ...(fresh && chosen.side === "court" ? { side: "court" as const } : {}),
                  });
                }}
                today={today}
                errors={errors}
                mayWait
              />
            ) : null}
            {mode === "count" ? (
              <CountQuestion
                value={e.count}
                onChange={(count) => set({ count })}
                today={today}
                errors={errors}
                mayWait
              />
            ) : null}
            <AddDayFields mode={mode} entry={e} set={set} today={today} errors={errors} choices={choices} />
            {waits ? (
              <Field
                label="It waits for"
                required
                error={errors.waitingFor}
                hint="“the order on ECF No. 12”. The date is computed when that happens."
              >
                {(control) => (
                  <Input
                    {...control}
                    value={e.waitingFor}
                    onChange={(event) => set({ waitingFor: event.target.value })}
                  />
                )}
              </Field>
            ) : null}
            <Field label="What is due" required error={errors.title}>
              {(control) => (
                <Input
                  {...control}
                  value={e.title}
                  onChange={(event) => set({ title: event.target.value })}
                />
              )}
            </Field>
            <KeeperFields
              value={e}
              set={set}
              keepers={choices.keepers}
              errors={errors}
              internal={mode === "internal"}
            />
            {mode === "internal" ? null : (
              <div className="grid gap-4 sm:grid-cols-2">
                <Field label={mode === "rule" ? "Triggered by entry" : "Set by order"}>
                  {(control) => (
                    <FilingChoice
                      {...control}
                      filings={choices.filings}
                      orders={mode !== "rule"}
                      value={e.filingId}
                      onValueChange={(filingId) => set({ filingId })}
                    />
                  )}
                </Field>
                <Field label="The docket prints" hint="Kept as evidence, never obeyed.">
                  {(control) => (
                    <DateInput
                      {...control}
                      today={today}
                      value={e.printedOn}
                      onValueChange={(printedOn) => set({ printedOn })}
                    />
                  )}
                </Field>
              </div>
            )}
            {Object.entries(errors)
              .filter(([path]) => UNSHOWN.includes(path))
              .map(([path, text]) => (
                <p key={path} role="alert" className="font-medium text-critical">
                  {text}
                </p>
              ))}
            <div className="flex gap-2">
              <Button type="submit" tone="primary" pending={sending.pending}>
                Add this date
              </Button>
              <Button onClick={() => router.push(back)}>Cancel</Button>
            </div>
          </EntryForm>
          {mode === "internal" && e.anchorId === null ? null : (
            <Section title="What it gives" card className="self-start">
              <AnswerPanel
                caseId={caseId}
                question={preview}
                empty="The day, its steps and its safe date appear here as the question is filled in."
              />
            </Section>
          )}
        </div>
      )}
    </div>
  );
}
