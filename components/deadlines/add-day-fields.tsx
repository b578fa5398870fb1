"use client";

import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Choices } from "@/lib/deadlines/choice-schema";
import type { Entry, Mode } from "./add-entry";
import { MomentFields } from "./moment-fields";
import { SeriesFields, SidesFields } from "./order-fields";

type Props = {
  mode: Mode;
  entry: Entry;
  set: (changes: Partial<Entry>) => void;
  today: string;
  errors: Record<string, string>;
  choices: Choices;
};

/** What a day that no rule counts is made of: named, the earlier or later of several, recurring, or before another one. */
export function AddDayFields({ mode, entry: e, set, today, errors, choices }: Props) {
  switch (mode) {
    case "fixed":
      return (
        <div className="grid gap-4 sm:grid-cols-2">
          <MomentFields
            label="Day"
            day={e.dueOn}
            hour={e.dueTime}
            onDay={(dueOn) => set({ dueOn })}
            onHour={(dueTime) => set({ dueTime })}
            today={today}
            withHour="optional"
            required
            error={errors.dueOn}
            hourError={errors.dueTime}
          />
        </div>
      );
    case "two_sided":
      return (
        <SidesFields value={e.sided} onChange={(sided) => set({ sided })} today={today} errors={errors} />
      );
    case "recurring":
      return (
        <SeriesFields
          value={e.series}
          onChange={(changes) => set({ series: { ...e.series, ...changes } })}
          today={today}
          errors={errors}
        />
      );
    case "internal":
      return (
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
          <Field label="Before" required error={errors["lead.n"]}>
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
      );
    default:
      return null;
  }
}
