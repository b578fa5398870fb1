import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { evidenceWords } from "@/lib/harm/timeline-words";
import { evidenceStates } from "@/lib/harm/vocabulary";
import { LedgerField } from "./ledger-field";
import { optionsOf } from "./options-of";
import type { FormPlaces } from "./use-ledger-form";

type Held = { evidenceAtMost: string; evidenceWhy: string };
type Props = { values: Held; onChange: (changes: Partial<Held>) => void; form: FormPlaces };

/** Holds how far something is proved down, for a reason that no citation shows. */
export function HeldDownFields({ values, onChange, form }: Props) {
  return (
    <div className="grid gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
      <LedgerField form={form} path="evidenceAtMost" label="Proved at most" hint="To hold it down.">
        {(control) => (
          <Select
            {...control}
            value={values.evidenceAtMost}
            placeholder="As its evidence says"
            options={optionsOf(evidenceStates, evidenceWords)}
            onChange={(e) => onChange({ evidenceAtMost: e.target.value })}
          />
        )}
      </LedgerField>
      <LedgerField
        form={form}
        path="evidenceWhy"
        label="Why not further"
        hint="Such as a declarant who withdrew, or a page that does not say it."
      >
        {(control) => (
          <Input
            {...control}
            value={values.evidenceWhy}
            onChange={(e) => onChange({ evidenceWhy: e.target.value })}
          />
        )}
      </LedgerField>
    </div>
  );
}
