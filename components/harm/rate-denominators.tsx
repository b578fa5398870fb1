"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { AmountForm } from "@/lib/harm/amount-form";
import { MOST_DENOMINATORS } from "@/lib/harm/vocabulary";
import { LedgerField } from "./ledger-field";
import type { FormPlaces } from "./use-ledger-form";

type Each = AmountForm["each"];
type Props = {
  each: Each;
  onChange: (each: Each) => void;
  form: FormPlaces;
  /** Path of the amount, such as "amounts.0". */
  path: string;
};

/** What a rate is counted for beside time, each with how many there are: per engineer, per project, per seat. */
export function RateDenominators({ each, onChange, form, path }: Props) {
  const set = (at: number, change: Partial<Each[number]>) =>
    onChange(each.map((e, i) => (i === at ? { ...e, ...change } : e)));
  return (
    <div className="col-span-full space-y-2">
      {each.map((e, n) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: denominators have no identity, and never move.
          key={n}
          className="relative grid grid-cols-2 gap-3 pr-11 sm:grid-cols-4"
        >
          <LedgerField
            form={form}
            path={`${path}.form.each.${n}.what`}
            label={n === 0 ? "For each of (such as engineers)" : "and for each of"}
            required
            className="col-span-2"
          >
            {(control) => (
              <Input {...control} value={e.what} onChange={(x) => set(n, { what: x.target.value })} />
            )}
          </LedgerField>
          <LedgerField form={form} path={`${path}.form.each.${n}.low`} label="How many, at least" required>
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={e.low}
                onChange={(x) => set(n, { low: x.target.value })}
              />
            )}
          </LedgerField>
          <LedgerField form={form} path={`${path}.form.each.${n}.high`} label="At most">
            {(control) => (
              <Input
                {...control}
                inputMode="decimal"
                value={e.high}
                onChange={(x) => set(n, { high: x.target.value })}
              />
            )}
          </LedgerField>
          <IconButton
            label={`Remove denominator ${n + 1}${e.what === "" ? "" : `: ${e.what}`}`}
            icon={<X />}
            className="absolute top-6 right-0"
            onClick={() => onChange(each.filter((_, at) => at !== n))}
          />
        </div>
      ))}
      {each.length >= MOST_DENOMINATORS ? null : (
        <Button size="sm" onClick={() => onChange([...each, { what: "", low: "", high: "" }])}>
          {each.length === 0 ? "Count it for each of" : "Add a denominator"}
        </Button>
      )}
    </div>
  );
}
