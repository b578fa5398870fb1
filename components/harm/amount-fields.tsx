"use client";

import { Trash2 } from "lucide-react";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CourtDate } from "@/lib/dates/court-date";
import { type AmountForm, emptyAmount, periodWords, rateInWords } from "@/lib/harm/amount-form";
import {
  accessGroups,
  accessGroupWords,
  amountUnits,
  amountUnitWords,
  ratePeriods,
} from "@/lib/harm/vocabulary";
import { LedgerField } from "./ledger-field";
import { MagnitudeNote } from "./magnitude";
import { optionsOf } from "./options-of";
import { RateDenominators } from "./rate-denominators";
import { UncertainDateField } from "./uncertain-date-field";
import type { FormPlaces } from "./use-ledger-form";

type Props = {
  list: readonly AmountForm[];
  onChange: (list: AmountForm[]) => void;
  models: readonly string[];
  today: CourtDate;
  form: FormPlaces;
};

const pick = <T extends string>(list: readonly T[], value: string): T | undefined =>
  list.find((v) => v === value);

/** How much: a lump or a rate with its denominators, low and high. */
export function AmountFields({ list, onChange, models, today, form }: Props) {
  const group = useId();
  const set = (at: number, change: Partial<AmountForm>) =>
    onChange(list.map((a, i) => (i === at ? { ...a, ...change } : a)));
  return (
    <div className="space-y-3">
      <MagnitudeNote />
      {list.map((a, i) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity before they are saved, and never move.
          key={`${group}-${i}`}
          className="relative grid grid-cols-2 gap-3 rounded-md border border-rule bg-paper p-3 pr-11 sm:grid-cols-4"
        >
          <IconButton
            label={`Remove amount ${i + 1}`}
            icon={<Trash2 />}
            className="absolute top-2 right-2"
            onClick={() => onChange(list.filter((_, at) => at !== i))}
          />
          <LedgerField form={form} path={`amounts.${i}.low`} label="Low" required>
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={a.low}
                onChange={(e) => set(i, { low: e.target.value })}
              />
            )}
          </LedgerField>
          <LedgerField form={form} path={`amounts.${i}.high`} label="High">
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={a.high}
                onChange={(e) => set(i, { high: e.target.value })}
              />
            )}
          </LedgerField>
          <LedgerField form={form} path={`amounts.${i}.unit`} label="Unit" required>
            {(control) => (
              <Select
                {...control}
                value={a.unit}
                placeholder="Choose"
                options={optionsOf(amountUnits, amountUnitWords)}
                onChange={(e) => set(i, { unit: pick(amountUnits, e.target.value) ?? "" })}
              />
            )}
          </LedgerField>
          <LedgerField form={form} path={`amounts.${i}.form`} label="It came" required>
            {(control) => (
              <Select
                {...control}
                value={a.kind === "lump" ? "lump" : a.per}
                options={[
                  { value: "lump", label: "once" },
                  ...ratePeriods.map((p) => ({ value: p, label: `every ${periodWords[p]}` })),
                ]}
                onChange={(e) => {
                  const per = pick(ratePeriods, e.target.value);
                  set(i, per === undefined ? { kind: "lump" } : { kind: "rate", per });
                }}
              />
            )}
          </LedgerField>
          {a.kind === "rate" ? (
            <>
              <RateDenominators
                each={a.each}
                onChange={(each) => set(i, { each })}
                form={form}
                path={`amounts.${i}`}
              />
              <p className="col-span-full text-sm text-muted">{rateInWords(a)}</p>
              <LedgerField
                form={form}
                path={`amounts.${i}.form.during`}
                label="It runs"
                required
                className="col-span-2"
              >
                {(control) => (
                  <Select
                    {...control}
                    value={a.model}
                    placeholder="over the harm’s own dates"
                    options={models.map((m) => ({ value: m, label: `while without ${m}` }))}
                    onChange={(e) => set(i, { model: e.target.value })}
                  />
                )}
              </LedgerField>
              {a.model === "" ? null : (
                <LedgerField
                  form={form}
                  path={`amounts.${i}.form.during.group`}
                  label="Those without it"
                  required
                  className="col-span-2"
                >
                  {(control) => (
                    <Select
                      {...control}
                      value={a.group}
                      options={optionsOf(accessGroups, accessGroupWords)}
                      onChange={(e) => set(i, { group: pick(accessGroups, e.target.value) ?? a.group })}
                    />
                  )}
                </LedgerField>
              )}
            </>
          ) : (
            <div className="col-span-full">
              <UncertainDateField
                label="When, if not when the harm began"
                today={today}
                value={a.at}
                onChange={(at) => set(i, { at })}
                form={form}
                path={`amounts.${i}.form.at`}
              />
            </div>
          )}
          <LedgerField
            form={form}
            path={`amounts.${i}.method`}
            label="How it was reached"
            hint="In the declarant’s words."
            className="col-span-full"
          >
            {(control) => (
              <Input {...control} value={a.method} onChange={(e) => set(i, { method: e.target.value })} />
            )}
          </LedgerField>
        </div>
      ))}
      <Button size="sm" onClick={() => onChange([...list, emptyAmount])}>
        Add an amount or a rate
      </Button>
    </div>
  );
}
