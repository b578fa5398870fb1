"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { unitWords } from "@/lib/deadlines/words";

export type Unit = keyof typeof unitWords;
export const isUnit = (text: string): text is Unit => text in unitWords;
/** What is typed of a period; Number() of an empty or odd text is refused by the schema, with a sentence. */
export type PeriodAsked = { n: string; unit: Unit };
export const periodOf = ({ n, unit }: PeriodAsked) => ({ n: n.trim() === "" ? Number.NaN : Number(n), unit });

type Props = { value: PeriodAsked; onChange: (value: PeriodAsked) => void; error?: string | undefined };

/** "14 days": one cell of the form's grid. */
export function PeriodFields({ value, onChange, error }: Props) {
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] gap-2">
      <Field label="How many" required error={error}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={value.n}
            onChange={(event) => onChange({ ...value, n: event.target.value })}
          />
        )}
      </Field>
      <Field label="Unit" required>
        {(control) => (
          <Select
            {...control}
            value={value.unit}
            onChange={(event) =>
              isUnit(event.target.value) && onChange({ ...value, unit: event.target.value })
            }
            options={Object.entries(unitWords).map(([unit, label]) => ({ value: unit, label }))}
          />
        )}
      </Field>
    </div>
  );
}
