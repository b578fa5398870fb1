"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { calendarWords } from "@/lib/deadlines/words";
import { momentOf } from "./moment";
import { MomentFields } from "./moment-fields";
import { type PeriodAsked, PeriodFields, periodOf } from "./period-fields";

export type CountAsked = PeriodAsked & {
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

/** The day, or the moment where hours are counted. */
export const countStart = (asked: CountAsked) =>
  momentOf(asked.trigger, asked.unit === "hours" ? asked.time : "");

/** The question as the engine takes it, or null while the day is missing. */
export function countOf(asked: CountAsked): Record<string, unknown> | null {
  const trigger = countStart(asked);
  if (trigger === null) return null;
  return {
    mode: "count",
    trigger,
    direction: asked.direction,
    period: periodOf(asked),
    addServiceDays: Number(asked.addServiceDays),
    calendar: asked.calendar,
  };
}

const isCalendar = (text: string): text is CountAsked["calendar"] => text in calendarWords;

type Props = {
  value: CountAsked;
  onChange: (value: CountAsked) => void;
  today: string;
  errors: Record<string, string>;
  mayWait?: boolean;
  /** The calendar is the date's own, and an order's period adds no days for service. */
  ofOrder?: boolean;
};

/** A period given by an order or a statute: so much before or after a day. */
export function CountQuestion({ value, onChange, today, errors, mayWait = false, ofOrder = false }: Props) {
  const set = (changes: Partial<CountAsked>) => onChange({ ...value, ...changes });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <PeriodFields value={value} onChange={set} error={errors.period ?? errors["period.n"]} />
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
      <MomentFields
        label="Which day"
        day={value.trigger}
        hour={value.time}
        onDay={(trigger) => set({ trigger })}
        onHour={(time) => set({ time })}
        today={today}
        withHour={value.unit === "hours" ? "required" : "no"}
        required={!mayWait}
        hint={mayWait ? "Empty: it has not happened yet." : null}
        error={errors.trigger}
      />
      {ofOrder ? null : (
        <Field label="Court's calendar" required error={errors.calendar}>
          {(control) => (
            <Select
              {...control}
              value={value.calendar}
              onChange={(event) => isCalendar(event.target.value) && set({ calendar: event.target.value })}
              options={Object.entries(calendarWords).map(([key, label]) => ({ value: key, label }))}
            />
          )}
        </Field>
      )}
      {value.direction === "after" && !ofOrder ? (
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
