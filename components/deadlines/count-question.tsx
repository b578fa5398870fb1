"use client";

import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { instantAt } from "@/lib/dates/court-zone";
import { calendarWords, unitWords } from "@/lib/deadlines/words";

export type CountAsked = {
  n: string;
  unit: keyof typeof unitWords;
  direction: "after" | "before";
  trigger: string | null;
  time: string;
  calendar: keyof typeof calendarWords;
  addServiceDays: string;
};
export const nothingCounted: CountAsked = {
  n: "14",
  unit: "days",
  direction: "after",
  trigger: null,
  time: "",
  calendar: "ddc",
  addServiceDays: "0",
};

export const momentOf = (asked: CountAsked): string | null =>
  asked.trigger !== null && asked.unit === "hours" && asked.time !== ""
    ? instantAt(asked.trigger, asked.time).toISOString().replace(".000Z", "Z")
    : asked.trigger;

/** The question as the engine takes it, or null while the day is missing. */
export function countOf(asked: CountAsked): Record<string, unknown> | null {
  const trigger = momentOf(asked);
  if (trigger === null) return null;
  return {
    mode: "count",
    trigger,
    direction: asked.direction,
    period: { n: Number(asked.n), unit: asked.unit },
    addServiceDays: Number(asked.addServiceDays),
    calendar: asked.calendar,
  };
}

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const isUnit = (text: string): text is CountAsked["unit"] => text in unitWords;
const isCalendar = (text: string): text is CountAsked["calendar"] => text in calendarWords;

type Props = {
  value: CountAsked;
  onChange: (value: CountAsked) => void;
  today: string;
  errors: Record<string, string>;
  mayWait?: boolean;
};

/** A period given by an order or a statute: so much before or after a day. */
export function CountQuestion({ value, onChange, today, errors, mayWait = false }: Props) {
  const set = (changes: Partial<CountAsked>) => onChange({ ...value, ...changes });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-2">
        <Field label="How many" required error={errors.period}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={value.n}
              onChange={(event) => set({ n: event.target.value })}
            />
          )}
        </Field>
        <Field label="Unit" required>
          {(control) => (
            <Select
              {...control}
              value={value.unit}
              onChange={(event) => isUnit(event.target.value) && set({ unit: event.target.value })}
              options={options(unitWords)}
            />
          )}
        </Field>
      </div>
      <Field label="Direction" required>
        {(control) => (
          <Select
            {...control}
            value={value.direction}
            onChange={(event) => set({ direction: event.target.value === "before" ? "before" : "after" })}
            options={[
              { value: "after", label: "after" },
              { value: "before", label: "before" },
            ]}
          />
        )}
      </Field>
      <Field
        label="Which day"
        required={!mayWait}
        error={errors.trigger}
        hint={mayWait ? "Empty: it has not happened yet." : null}
      >
        {(control) => (
          <DateInput
            {...control}
            today={today}
            value={value.trigger}
            onValueChange={(trigger) => set({ trigger })}
          />
        )}
      </Field>
      {value.unit === "hours" ? (
        <Field label="Hour, court's clock" required>
          {(control) => (
            <Input
              {...control}
              type="time"
              value={value.time}
              onChange={(event) => set({ time: event.target.value })}
            />
          )}
        </Field>
      ) : null}
      <Field label="Court's calendar" required error={errors.calendar}>
        {(control) => (
          <Select
            {...control}
            value={value.calendar}
            onChange={(event) => isCalendar(event.target.value) && set({ calendar: event.target.value })}
            options={options(calendarWords)}
          />
        )}
      </Field>
      {value.direction === "after" ? (
        <Field label="Days added for service" error={errors.addServiceDays} hint="0, or 3 under Rule 6(d).">
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={value.addServiceDays}
              onChange={(event) => set({ addServiceDays: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
