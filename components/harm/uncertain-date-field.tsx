"use client";

import { DateInput } from "@/components/ui/date-input";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CourtDate } from "@/lib/dates/court-date";
import { COURT_ZONE } from "@/lib/dates/court-zone";
import {
  formatUncertain,
  type Precision,
  uncertainDate,
  uncertainDateProblems,
} from "@/lib/dates/uncertain-date";
import type { DateForm } from "@/lib/harm/harm-form";
import { AfterFact } from "./after-fact";
import { errorAt, type FormPlaces } from "./use-ledger-form";

type Props = {
  label: string;
  hint?: string;
  today: CourtDate;
  value: DateForm;
  onChange: (value: DateForm) => void;
  form: FormPlaces;
  path: string;
  /** The ledger whose facts it may come after, but for the fact itself; left out where order is not known that way. */
  after?: { caseId: string; not: string | null };
};

const precisions: readonly { value: Precision; label: string }[] = [
  { value: "on", label: "On" },
  { value: "around", label: "Around" },
  { value: "before", label: "Before" },
  { value: "after", label: "After" },
  { value: "between", label: "Between" },
  { value: "from_to", label: "From … to" },
  { value: "month", label: "In the month of" },
  { value: "year", label: "In the year of" },
];
const after: { value: Precision; label: string } = {
  value: "unknown_but_after",
  label: "Unknown, but after a fact",
};

/** A date as it is known, never more exact than its source. */
export function UncertainDateField({
  label,
  hint,
  today,
  value,
  onChange,
  form,
  path,
  after: ledger,
}: Props) {
  const id = form.idOf(path);
  const error = errorAt(form.errors, path);
  const set = (change: Partial<NonNullable<DateForm>>) => {
    if (value !== null) onChange({ ...value, ...change });
  };
  const choose = (text: string) => {
    const precision = [...precisions, after].find((p) => p.value === text)?.value;
    if (precision === undefined) {
      onChange(null);
      return;
    }
    const undated = precision === "unknown_but_after";
    const ends = precision === "between" || precision === "from_to";
    onChange({
      ...uncertainDate(precision, {
        start: undated ? null : (value?.start ?? null),
        end: ends ? (value?.end ?? null) : null,
        afterFactId: undated ? (value?.afterFactId ?? null) : null,
      }),
    });
  };
  const precision = value?.precision ?? "";
  const range = precision === "between" || precision === "from_to";
  const complete = value !== null && Object.keys(uncertainDateProblems(value)).length === 0;
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">{label}</legend>
      {hint ? <p className="text-sm text-muted">{hint}</p> : null}
      <div className="mt-1 flex flex-wrap items-start gap-2">
        <div className="w-44">
          <Select
            id={id}
            aria-label={`${label}: how exactly it is known`}
            {...(error ? { "aria-invalid": true, "aria-describedby": `${id}-error` } : {})}
            value={precision}
            placeholder="Not dated"
            options={ledger === undefined ? precisions : [...precisions, after]}
            onChange={(e) => choose(e.target.value)}
          />
        </div>
        {value === null || precision === "unknown_but_after" ? null : (
          <DateInput
            today={today}
            value={value.start}
            onValueChange={(date) => set({ start: date })}
            {...{ id: `${id}.start`, "aria-label": `${label}: ${range ? "first day" : "day"}` }}
          />
        )}
        {range && value !== null ? (
          <DateInput
            today={today}
            value={value.end}
            onValueChange={(date) => set({ end: date })}
            {...{ id: `${id}.end`, "aria-label": `${label}: last day` }}
          />
        ) : null}
        {precision === "around" && value !== null ? (
          <div className="w-28">
            <Input
              inputMode="numeric"
              aria-label={`${label}: give or take how many days`}
              placeholder="± days"
              value={value.marginDays ?? ""}
              onChange={(e) => set({ marginDays: e.target.value === "" ? null : Number(e.target.value) })}
            />
          </div>
        ) : null}
        {precision === "on" && value !== null ? (
          <div className="w-36">
            <Input
              type="time"
              aria-label={`${label}: time on the court's clock, if known`}
              value={value.time ?? ""}
              onChange={(e) =>
                set(
                  e.target.value === ""
                    ? { time: null, zone: null }
                    : { time: e.target.value, zone: value.zone ?? COURT_ZONE },
                )
              }
            />
          </div>
        ) : null}
        {precision === "unknown_but_after" && value !== null && ledger !== undefined ? (
          <AfterFact
            label={`${label}: the fact that it comes after`}
            caseId={ledger.caseId}
            not={ledger.not}
            factId={value.afterFactId}
            onChange={(afterFactId) => set({ afterFactId })}
          />
        ) : null}
      </div>
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-critical">
          {error}
        </p>
      ) : complete && value !== null && precision !== "on" && precision !== "unknown_but_after" ? (
        <p className="mt-1 text-sm text-muted">{`Reads: ${formatUncertain(value)}`}</p>
      ) : null}
    </fieldset>
  );
}
