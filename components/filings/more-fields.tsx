"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CourtDate } from "@/lib/dates/court-date";
import type { DocketFrame } from "@/lib/filings/frame-schema";
import { stateOptions, tierWords } from "@/lib/filings/words";
import type { FilingValues } from "./filing-values";

/** What an ordinary filing does not need: filer, the other two dates, state, who may see it. */
export function MoreFields({
  values,
  errors,
  frame,
  today,
  onChange,
}: {
  values: FilingValues;
  errors: Record<string, string>;
  frame: DocketFrame;
  today: CourtDate;
  onChange: (change: Partial<FilingValues>, touched: string) => void;
}) {
  const filers = frame.parties.filter((p) => values.partyIds.includes(p.id)).map((p) => p.name);
  const by = [...filers, ...(values.filedByText === "" ? [] : [values.filedByText])].join(", ");
  const audience = frame.audiences.find((a) => a.id === values.audience);
  const needsLook = ["enteredOn", "servedOn", "state", "audienceId", "partyIds"].some((f) => errors[f]);
  return (
    <details className="rounded-lg border border-rule bg-surface px-4 py-2.5" open={needsLook || undefined}>
      <summary className="cursor-pointer py-0.5">
        <span className="font-medium">More</span>
        <span className="ml-2 text-sm text-muted">
          filed by {by === "" ? "nobody named" : by} ·{" "}
          {audience?.name ?? (values.audience === "record" ? "public court record" : "work product")}
        </span>
      </summary>
      <div className="mt-3 grid gap-4 pb-2">
        <fieldset>
          <legend className="text-sm font-medium">Filed by</legend>
          <div className="mt-1 grid gap-x-4 sm:grid-cols-2">
            {frame.parties.map((party) => (
              <Checkbox
                key={party.id}
                label={party.name}
                hint={party.role.replaceAll("_", " ")}
                checked={values.partyIds.includes(party.id)}
                onChange={(event) =>
                  onChange(
                    {
                      partyIds: event.target.checked
                        ? [...values.partyIds, party.id]
                        : values.partyIds.filter((id) => id !== party.id),
                    },
                    "partyIds",
                  )
                }
              />
            ))}
          </div>
          <Field label="Somebody else" className="mt-2">
            {(control) => (
              <Input
                {...control}
                value={values.filedByText}
                onChange={(event) => onChange({ filedByText: event.target.value }, "partyIds")}
              />
            )}
          </Field>
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Entered" id="enteredOn" error={errors.enteredOn}>
            {(control) => (
              <DateInput
                {...control}
                today={today}
                value={values.enteredOn}
                onValueChange={(date) => onChange({ enteredOn: date }, "enteredOn")}
              />
            )}
          </Field>
          <Field label="Served" id="servedOn" error={errors.servedOn}>
            {(control) => (
              <DateInput
                {...control}
                today={today}
                value={values.servedOn}
                onValueChange={(date) => onChange({ servedOn: date }, "servedOn")}
              />
            )}
          </Field>
          <Field label="State" id="state" required error={errors.state}>
            {(control) => (
              <Select
                {...control}
                value={values.state}
                options={stateOptions}
                onChange={(event) => onChange({ state: event.target.value }, "state")}
              />
            )}
          </Field>
          <Field
            label="Who may see it"
            id="audienceId"
            required
            error={errors.audienceId}
            hint="Nothing is released to the client by logging it."
          >
            {(control) => (
              <Select
                {...control}
                value={values.audience}
                options={[
                  { value: "record", label: tierWords.record },
                  { value: "work_product", label: tierWords.work_product },
                  ...frame.audiences.map(({ id, name, tier }) => ({
                    value: id,
                    label: `${tierWords[tier]}: ${name}`,
                  })),
                ]}
                onChange={(event) => onChange({ audience: event.target.value }, "audience")}
              />
            )}
          </Field>
        </div>
      </div>
    </details>
  );
}
