import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { HarmForm } from "@/lib/harm/harm-form";
import { FormPart } from "./form-part";

const recoverableWords = [
  { value: "unknown", label: "Nobody has said" },
  { value: "no", label: "No" },
  { value: "yes", label: "Yes" },
];

type Props = {
  values: HarmForm;
  set: (change: Partial<HarmForm>) => void;
  errors: Readonly<Record<string, string>>;
};

/** Whether money repairs it, what in the order would end it, and who disputes it. */
export function HarmRepairPart({ values, set, errors }: Props) {
  return (
    <FormPart
      title="Beyond repair, and cured by the order"
      filled={values.recoverable !== "unknown" || values.redress !== "" || values.disputedWhere !== ""}
    >
      <div className="grid gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <Field label="Can money repair it?" required error={errors.recoverable}>
          {(control) => (
            <Select
              {...control}
              value={values.recoverable}
              options={recoverableWords}
              onChange={(e) => set({ recoverable: e.target.value })}
            />
          )}
        </Field>
        <Field
          label="Why not"
          hint="Sovereign immunity, not measurable, insolvency."
          error={errors.unrecoverableWhy}
        >
          {(control) => (
            <Input
              {...control}
              value={values.unrecoverableWhy}
              onChange={(e) => set({ unrecoverableWhy: e.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label="What in the order would end it" error={errors.redress}>
        {(control) => (
          <Input {...control} value={values.redress} onChange={(e) => set({ redress: e.target.value })} />
        )}
      </Field>
      <Field label="Disputed where, and by whom" error={errors.disputedWhere}>
        {(control) => (
          <Input
            {...control}
            value={values.disputedWhere}
            onChange={(e) => set({ disputedWhere: e.target.value })}
          />
        )}
      </Field>
    </FormPart>
  );
}
