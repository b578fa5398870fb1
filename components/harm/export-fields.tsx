import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import type { CourtDate } from "@/lib/dates/court-date";
import type { Choice } from "@/lib/harm/choices-schema";
import { choicesOf, type ExportChoice, exportTiers, usualTier } from "@/lib/harm/export-choice";
import {
  banners,
  chosenColumns,
  columnsOf,
  exportColumnWords,
  exportKinds,
  exportKindWords,
} from "@/lib/harm/export-kinds";
import { tierWords } from "@/lib/harm/tier-words";
import { laneWords } from "@/lib/harm/timeline-words";
import { timelineLanes } from "@/lib/harm/vocabulary";
import { optionsOf } from "./options-of";

type Props = {
  today: CourtDate;
  claims: readonly { id: string; title: string }[];
  declarations: readonly Choice[];
  choice: ExportChoice;
  onChange: (choice: ExportChoice) => void;
};

/** A closed list of which several hold, in the list's own order. */
function Several<T extends string>({
  legend,
  list,
  words,
  chosen,
  onChange,
}: {
  legend: string;
  list: readonly T[];
  words: Record<T, string>;
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}) {
  return (
    <fieldset>
      <legend className="text-sm font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-x-5">
        {list.map((x) => (
          <Checkbox
            key={x}
            label={words[x]}
            checked={chosen.includes(x)}
            onChange={(e) => onChange(list.filter((y) => (y === x ? e.target.checked : chosen.includes(y))))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What to take out: the kind, the tier, the banner, and what else this kind lets one choose. */
export function ExportFields({ today, claims, declarations, choice, onChange }: Props) {
  const uses = choicesOf(choice.kind);
  const set = (part: Partial<ExportChoice>) => onChange({ ...choice, ...part });
  return (
    <>
      <Field label="What" required>
        {(control) => (
          <Select
            {...control}
            value={choice.kind}
            options={optionsOf(exportKinds, exportKindWords)}
            onChange={(e) => {
              const kind = exportKinds.find((k) => k === e.target.value) ?? choice.kind;
              set({ kind, tier: usualTier(kind), columns: [] });
            }}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Up to which tier" required hint="Nothing above it can get in.">
          {(control) => (
            <Select
              {...control}
              value={choice.tier}
              options={optionsOf(exportTiers, tierWords)}
              onChange={(e) => set({ tier: exportTiers.find((t) => t === e.target.value) ?? choice.tier })}
            />
          )}
        </Field>
        <RadioGroup
          legend="Banner"
          name="banner"
          value={choice.banner}
          onValueChange={(v) => set({ banner: banners.find((b) => b === v) ?? choice.banner })}
          inline
          options={[
            { value: "work_product", label: "Work product, with drafting notes" },
            { value: "as_filed", label: "As filed" },
            { value: "none", label: "None, for the court" },
          ]}
        />
        {uses.dates ? (
          <>
            <Field label="From">
              {(control) => (
                <DateInput
                  {...control}
                  today={today}
                  value={choice.from}
                  onValueChange={(from) => set({ from })}
                />
              )}
            </Field>
            <Field label="To">
              {(control) => (
                <DateInput {...control} today={today} value={choice.to} onValueChange={(to) => set({ to })} />
              )}
            </Field>
          </>
        ) : null}
        {uses.claim && claims.length > 0 ? (
          <Field label="Of one claim" hint="Facts that go to one of its elements.">
            {(control) => (
              <Select
                {...control}
                value={choice.claimId ?? ""}
                placeholder="All facts"
                options={claims.map((c) => ({ value: c.id, label: c.title }))}
                onChange={(e) => set({ claimId: e.target.value || null })}
              />
            )}
          </Field>
        ) : null}
        {uses.declarant && declarations.length > 0 ? (
          <Field label="Of one declarant" hint="Each outline is a paper of its own.">
            {(control) => (
              <Select
                {...control}
                value={choice.declarationId ?? ""}
                placeholder="All declarants"
                options={declarations.map((d) => ({ value: d.id, label: d.label }))}
                onChange={(e) => set({ declarationId: e.target.value || null })}
              />
            )}
          </Field>
        ) : null}
      </div>
      {uses.columns ? (
        <Several
          legend="Columns of its tables"
          list={columnsOf(choice.kind)}
          words={exportColumnWords}
          chosen={chosenColumns(choice.kind, choice.columns)}
          onChange={(columns) => set({ columns })}
        />
      ) : null}
      {uses.figure ? (
        <Several
          legend="Lanes of the figure"
          list={timelineLanes}
          words={laneWords}
          chosen={choice.lanes}
          onChange={(lanes) => set({ lanes })}
        />
      ) : null}
    </>
  );
}
