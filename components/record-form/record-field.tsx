"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import type { DraftValue, DraftValues } from "@/components/ui/draft-storage";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { type CourtDate, isCourtDate } from "@/lib/dates/court-date";
import { EntryPicker } from "./entry-picker";
import { CONTRARY, type FieldSpec } from "./field-spec";
import { SourcePicker } from "./source-picker";

const textOf = (value: DraftValue | undefined) => (typeof value === "string" ? value : "");
const listOf = (value: DraftValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((v) => typeof v === "string") : [];

/** One field, drawn from its description. */
export function RecordField({
  spec,
  id,
  values,
  set,
  error,
  today,
}: {
  spec: FieldSpec;
  id: string;
  values: DraftValues;
  set: (changes: DraftValues) => void;
  error: string | null;
  today: CourtDate;
}) {
  const { name, label, hint, required = false } = spec;
  const value = values[name];
  const text = textOf(value);
  const wide = spec.wide ?? !["text", "date", "time", "select"].includes(spec.kind);
  const className = wide ? "sm:col-span-2" : "";
  if (spec.kind === "check") {
    return (
      <div className={className}>
        <Checkbox
          id={id}
          label={label}
          {...(hint ? { hint } : {})}
          checked={value === true}
          onChange={(event) => set({ [name]: event.target.checked })}
        />
        {error ? <p className="text-sm font-medium text-critical">{error}</p> : null}
      </div>
    );
  }
  if (spec.kind === "choices") {
    const chosen = listOf(value);
    return (
      <fieldset className={className}>
        <legend className="text-sm font-medium">
          {label}
          {required ? null : <span className="font-normal text-faint"> (optional)</span>}
        </legend>
        {hint ? <p className="text-sm text-muted">{hint}</p> : null}
        <div className="mt-1 grid gap-x-4 sm:grid-cols-2">
          {spec.options.map((o) => (
            <Checkbox
              key={o.value}
              label={o.label}
              checked={chosen.includes(o.value)}
              onChange={(event) =>
                set({
                  [name]: event.target.checked ? [...chosen, o.value] : chosen.filter((x) => x !== o.value),
                })
              }
            />
          ))}
        </div>
        {error ? <p className="text-sm font-medium text-critical">{error}</p> : null}
      </fieldset>
    );
  }
  return (
    <Field id={id} label={label} hint={hint} error={error} required={required} className={className}>
      {(control) => {
        switch (spec.kind) {
          case "area":
          case "lines":
            return (
              <Textarea {...control} value={text} onChange={(event) => set({ [name]: event.target.value })} />
            );
          case "date":
            return (
              <DateInput
                {...control}
                today={today}
                value={isCourtDate(text) ? text : null}
                onValueChange={(date, typed) => set({ [name]: date ?? typed })}
              />
            );
          case "select":
            return (
              <Select
                {...control}
                options={spec.options}
                {...(spec.placeholder === undefined ? {} : { placeholder: spec.placeholder })}
                value={text}
                onChange={(event) => set({ [name]: event.target.value })}
              />
            );
          case "entry":
            return (
              <EntryPicker
                control={control}
                caseId={spec.caseId}
                chosen={spec.chosen ?? null}
                value={text === "" ? null : text}
                onChange={(next) => set({ [name]: next ?? "" })}
              />
            );
          case "sources":
            return (
              <SourcePicker
                control={control}
                options={spec.options}
                supporting={listOf(value)}
                contrary={listOf(values[CONTRARY])}
                onChange={(supporting, contrary) => set({ [name]: supporting, [CONTRARY]: contrary })}
              />
            );
          default:
            return (
              <Input
                {...control}
                value={text}
                {...(spec.kind === "time" ? { placeholder: "14:30" } : {})}
                onChange={(event) => set({ [name]: event.target.value })}
              />
            );
        }
      }}
    </Field>
  );
}
