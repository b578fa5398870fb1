"use client";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import { tierWords } from "@/lib/harm/tier-words";
import { optionsOf } from "./options-of";
import type { FormPlaces } from "./use-ledger-form";

type Props = {
  tier: string;
  audienceId: string | null;
  onChange: (change: { tier: string; audienceId: string | null }) => void;
  choices: LedgerChoices;
  form: FormPlaces;
};

const open = ["work_product", "record"] as const;

/** Who inside the firm may see it. Protected tiers are the audiences one belongs to. */
export function TierFields({ tier, audienceId, onChange, choices, form }: Props) {
  return (
    <Field
      label="Tier"
      required
      id={form.idOf("tier")}
      error={form.errors.audienceId ?? form.errors.tier}
      hint="What is made from a protected document closes with it by itself."
    >
      {(control) => (
        <Select
          {...control}
          value={audienceId ?? tier}
          options={[
            ...optionsOf(open, tierWords),
            ...choices.audiences.map((a) => ({ value: a.id, label: `${tierWords[a.tier]}: ${a.label}` })),
          ]}
          onChange={(e) => {
            const audience = choices.audiences.find((a) => a.id === e.target.value);
            onChange(
              audience
                ? { tier: audience.tier, audienceId: audience.id }
                : { tier: e.target.value, audienceId: null },
            );
          }}
        />
      )}
    </Field>
  );
}
