"use client";

import { Combobox } from "@/components/ui/combobox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Choices } from "@/lib/deadlines/choice-schema";
import type { Entry, Mode } from "./add-entry";

type Props = {
  mode: Mode;
  entry: Entry;
  set: (changes: Partial<Entry>) => void;
  today: string;
  errors: Record<string, string>;
  choices: Choices;
};

/** What a day that no rule counts is made of: named, recurring, or before another one. */
export function AddDayFields({ mode, entry: e, set, today, errors, choices }: Props) {
  return (
    <>
      {mode === "fixed" ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Day" required error={errors.dueOn}>
            {(control) => (
              <DateInput
                {...control}
                today={today}
                value={e.dueOn}
                onValueChange={(dueOn) => set({ dueOn })}
              />
            )}
          </Field>
          <Field label="Hour, court's clock" error={errors.dueTime}>
            {(control) => (
              <Input
                {...control}
                type="time"
                value={e.dueTime}
                onChange={(event) => set({ dueTime: event.target.value })}
              />
            )}
          </Field>
        </div>
      ) : null}
      {mode === "recurring" ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Every how many days" required error={errors.everyDays}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={e.everyDays}
                onChange={(event) => set({ everyDays: event.target.value })}
              />
            )}
          </Field>
          <Field label="Counted from" required error={errors.from}>
            {(control) => (
              <DateInput
                {...control}
                today={today}
                value={e.dueOn}
                onValueChange={(dueOn) => set({ dueOn })}
              />
            )}
          </Field>
        </div>
      ) : null}
      {mode === "internal" ? (
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_5rem_10rem]">
          <Field label="It leads to" required error={errors.deadlineId}>
            {(control) => (
              <Combobox
                {...control}
                options={choices.deadlines.map((d) => ({
                  value: d.id,
                  label: d.title,
                  hint: d.dueOn ?? "no day yet",
                }))}
                value={e.anchorId}
                onValueChange={(anchorId) => set({ anchorId })}
              />
            )}
          </Field>
          <Field label="Before" required>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={e.lead}
                onChange={(event) => set({ lead: event.target.value })}
              />
            )}
          </Field>
          <Field label="In" required>
            {(control) => (
              <Select
                {...control}
                value={e.leadUnit}
                onChange={(event) =>
                  set({ leadUnit: event.target.value === "days" ? "days" : "working_days" })
                }
                options={[
                  { value: "working_days", label: "working days" },
                  { value: "days", label: "days" },
                ]}
              />
            )}
          </Field>
        </div>
      ) : null}
    </>
  );
}
