import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { HarmForm } from "@/lib/harm/harm-form";
import { FormPart } from "./form-part";
import { LedgerField } from "./ledger-field";
import type { FormPlaces } from "./use-ledger-form";

const recoverableWords = [
  { value: "unknown", label: "Nobody has said" },
  { value: "no", label: "No" },
  { value: "yes", label: "Yes" },
];

type Props = {
  values: HarmForm;
  set: (change: Partial<HarmForm>) => void;
  form: FormPlaces;
};

/** Whether money repairs it, what in the order would end it, and who disputes it. */
export function HarmRepairPart({ values, set, form }: Props) {
  return (
    <FormPart
      title="Beyond repair, and cured by the order"
      filled={values.recoverable !== "unknown" || values.redress !== "" || values.disputedWhere !== ""}
    >
      <div className="grid gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
        <LedgerField form={form} path="recoverable" label="Can money repair it?" required>
          {(control) => (
            <Select
              {...control}
              value={values.recoverable}
              options={recoverableWords}
              onChange={(e) => set({ recoverable: e.target.value })}
            />
          )}
        </LedgerField>
        <LedgerField
          form={form}
          path="unrecoverableWhy"
          label="Why not"
          hint="Sovereign immunity, not measurable, insolvency."
        >
          {(control) => (
            <Input
              {...control}
              value={values.unrecoverableWhy}
              onChange={(e) => set({ unrecoverableWhy: e.target.value })}
            />
          )}
        </LedgerField>
      </div>
      <LedgerField form={form} path="redress" label="What in the order would end it">
        {(control) => (
          <Input {...control} value={values.redress} onChange={(e) => set({ redress: e.target.value })} />
        )}
      </LedgerField>
      <LedgerField form={form} path="disputedWhere" label="Disputed where, and by whom">
        {(control) => (
          <Input
            {...control}
            value={values.disputedWhere}
            onChange={(e) => set({ disputedWhere: e.target.value })}
          />
        )}
      </LedgerField>
    </FormPart>
  );
}
