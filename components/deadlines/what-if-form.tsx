"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Skeleton } from "@/components/ui/skeleton";
import { formatShort } from "@/lib/dates/format-date";
import type { Choices } from "@/lib/deadlines/choice-schema";
import { useMoveDates } from "@/lib/deadlines/client";
import type { ReviewTrack } from "@/lib/deadlines/engine-schema";
import type { TriggerRow } from "@/lib/deadlines/move-schema";
import { trackWords } from "@/lib/deadlines/review-track-words";
import { FilingChoice } from "./filing-choice";
import { MoveRows } from "./move-rows";
import { useSending } from "./use-sending";
import { useWhatIf } from "./use-what-if";

type Props = {
  caseId: string;
  triggers: readonly TriggerRow[];
  track: ReviewTrack;
  choices: Choices;
  today: string;
  /** The date whose trigger is asked about first. */
  startFrom: string | null;
  /** Begin with the dates counted again by the rules as they are. */
  check: boolean;
};
type Mode = "move" | "track" | "check";

const keyOf = (t: TriggerRow) => `${t.subject}:${t.id}:${t.part}:${t.day}:${t.from}`;
const isTrack = (text: string): text is ReviewTrack => text in trackWords;

/** "What if": move a trigger, choose the review track, or check the dates against the rules. Saved only when asked. */
export function WhatIfForm({ caseId, triggers, track, choices, today, startFrom, check }: Props) {
  const first = triggers.find((t) => startFrom !== null && t.deadlineIds.includes(startFrom));
  const [mode, setMode] = useState<Mode>(check ? "check" : "move");
  const [which, setWhich] = useState<string | null>(first ? keyOf(first) : null);
  const [to, setTo] = useState<string | null>(first?.from ?? null);
  const [chosen, setChosen] = useState<ReviewTrack>(track);
  const [reason, setReason] = useState("");
  const [filingId, setFiling] = useState<string | null>(null);
  const trigger = triggers.find((t) => keyOf(t) === which);
  const question =
    mode === "check"
      ? { docket: true }
      : mode === "track"
        ? { track: chosen }
        : trigger && to !== null && to !== trigger.from
          ? {
              moves: [
                {
                  subject: trigger.subject,
                  id: trigger.id,
                  part: trigger.part,
                  day: trigger.day,
                  from: trigger.from,
                  to,
                },
              ],
            }
          : null;
  const { table, rows, keep, setKeep, decision } = useWhatIf(caseId, question);
  const { send, errors, pending } = useSending(useMoveDates(caseId), ["reason", "keep", "moves"]);
  const moving = rows.filter((row) => keep[row.id] === undefined).length;
  const canApply =
    question !== null &&
    table.data !== undefined &&
    !table.isFetching &&
    (rows.length > 0 || mode !== "check");
  return (
    <div className="grid gap-6">
      <RadioGroup
        legend="What if"
        name="mode"
        inline
        value={mode}
        onValueChange={(value) => {
          setMode(value === "track" ? "track" : value === "check" ? "check" : "move");
          setKeep({});
        }}
        options={[
          { value: "move", label: "a trigger moved" },
          { value: "track", label: "counsel chose the review track" },
          { value: "check", label: "every date were counted again, by the rules and the docket as they are" },
        ]}
      />
      {mode === "move" ? (
        <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <Field label="Which trigger" required>
            {(control) => (
              <Combobox
                {...control}
                options={triggers.map((t) => ({
                  value: keyOf(t),
                  label: t.text,
                  hint: `${t.from === null ? "not yet happened" : formatShort(t.from)} · ${t.deadlineIds.length} ${
                    t.deadlineIds.length === 1 ? "date" : "dates"
                  }`,
                }))}
                value={which}
                onValueChange={(value) => {
                  setWhich(value);
                  setTo(triggers.find((t) => keyOf(t) === value)?.from ?? null);
                  setKeep({});
                }}
                emptyText="No trigger fits."
              />
            )}
          </Field>
          <Field
            label={trigger?.from === null ? "It happened on" : "To which day"}
            required
            hint={trigger?.from ? `On record: ${formatShort(trigger.from)}` : null}
          >
            {(control) => (
              <DateInput {...control} today={today} value={to} onValueChange={(date) => setTo(date)} />
            )}
          </Field>
        </div>
      ) : null}
      {mode === "track" ? (
        <RadioGroup
          legend="Review track"
          name="track"
          value={chosen}
          hint="50 U.S.C. 4821(a) takes functions under the Export Control Reform Act out of 5 U.S.C. 701-706: what hangs on it is shown as alternatives until counsel chooses."
          onValueChange={(value) => isTrack(value) && setChosen(value)}
          options={Object.entries(trackWords).map(([value, label]) => ({
            value,
            label: value === track ? `${label} (as it is)` : label,
          }))}
        />
      ) : null}
      {question === null ? (
        <p className="text-muted">
          Choose a trigger and another day: every date that would move is shown here, old beside new. Nothing
          is saved by asking.
        </p>
      ) : table.isError ? (
        <Notice tone="critical" title="This could not be worked out">
          {table.error.message}
        </Notice>
      ) : table.data === undefined ? (
        <Skeleton lines={4} />
      ) : rows.length === 0 ? (
        <Notice tone="success" live title="No date would move">
          {table.data.checked} dates were computed; each would be where it is.
        </Notice>
      ) : (
        <MoveRows rows={rows} keep={keep} onKeep={setKeep} withCase={false} />
      )}
      {canApply ? (
        <div className="grid gap-4 border-t border-rule pt-4 sm:grid-cols-2">
          <Field label="Why" required error={errors.reason} hint="Goes into the history of every date.">
            {(control) => (
              <Input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          <Field label="Because of which entry">
            {(control) => (
              <FilingChoice
                {...control}
                filings={choices.filings}
                value={filingId}
                onValueChange={setFiling}
              />
            )}
          </Field>
          {[errors.keep, errors.moves].map((text) =>
            text ? (
              <p key={text} role="alert" className="font-medium text-critical sm:col-span-2">
                {text}
              </p>
            ) : null,
          )}
          <div className="sm:col-span-2">
            <Button
              tone="primary"
              pending={pending}
              onClick={() =>
                send(
                  { ...question, ...decision, reason, filingId },
                  {
                    said: ({ moved, kept }) => `${moved} moved, ${kept} kept`,
                    done: () => {
                      setKeep({});
                      setReason("");
                      setWhich(null);
                      setTo(null);
                    },
                  },
                )
              }
            >
              {rows.length === 0
                ? "Save"
                : `Move ${moving} ${moving === 1 ? "date" : "dates"}${rows.length > moving ? `, keep ${rows.length - moving}` : ""}`}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
