"use client";

import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { kindWords, motionWords } from "@/lib/filings/words";

const kinds = Object.entries(kindWords)
  .map(([value, label]) => ({ value, label }))
  .toSorted((a, b) => a.label.localeCompare(b.label));
const motions = Object.entries(motionWords).map(([value, label]) => ({ value, label }));

export const isMotionKind = (kind: string) => kind === "motion" || kind === "cross_motion";

/** What an entry is, and for a motion what it asks. */
export function KindFields({
  kind,
  motionKind,
  onChange,
  error,
  ids,
}: {
  kind: string;
  motionKind: string;
  onChange: (change: { kind?: string; motionKind?: string }) => void;
  error?: string | null;
  ids?: { kind: string; motionKind: string };
}) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Kind" required error={error} {...(ids ? { id: ids.kind } : {})}>
        {(control) => (
          <Combobox
            {...control}
            options={kinds}
            value={kind === "" ? null : kind}
            placeholder="Motion, order, notice…"
            onValueChange={(value) =>
              onChange({
                kind: value ?? "",
                ...(value !== null && isMotionKind(value) ? {} : { motionKind: "" }),
              })
            }
          />
        )}
      </Field>
      {isMotionKind(kind) ? (
        <Field label="What it asks" required {...(ids ? { id: ids.motionKind } : {})}>
          {({ required: _, ...control }) => (
            <Select
              {...control}
              value={motionKind}
              placeholder="Choose"
              options={motions}
              onChange={(event) => onChange({ motionKind: event.target.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
