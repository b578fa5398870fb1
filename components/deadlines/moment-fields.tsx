"use client";

import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = {
  label: string;
  day: string | null;
  hour: string;
  onDay: (day: string | null) => void;
  onHour: (hour: string) => void;
  today: string;
  /** Whether an hour is asked for: never, if one wishes, or always (a period of hours). */
  withHour: "no" | "optional" | "required";
  required?: boolean;
  disabled?: boolean;
  hint?: string | null | undefined;
  error?: string | undefined;
  hourError?: string | undefined;
};

/** A day of the court, with its hour where one is named. Two cells of the form's grid. */
export function MomentFields({ label, day, hour, onDay, onHour, today, withHour, ...rest }: Props) {
  const { required = false, disabled = false, hint = null, error, hourError } = rest;
  return (
    <>
      <Field label={label} required={required} error={error} hint={hint}>
        {(control) => (
          <DateInput
            {...control}
            today={today}
            value={day}
            disabled={disabled}
            onValueChange={(date) => onDay(date)}
          />
        )}
      </Field>
      {withHour === "no" ? null : (
        <Field label="Hour, court's clock" required={withHour === "required"} error={hourError}>
          {(control) => (
            <Input
              {...control}
              type="time"
              disabled={disabled}
              value={hour}
              onChange={(event) => onHour(event.target.value)}
            />
          )}
        </Field>
      )}
    </>
  );
}
