import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CourtDate } from "@/lib/dates/court-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import type { HarmForm } from "@/lib/harm/harm-form";
import { CitationFields } from "./citation-fields";
import { FormPart } from "./form-part";
import { HeldDownFields } from "./held-down-fields";
import { LedgerField } from "./ledger-field";
import type { FormPlaces } from "./use-ledger-form";

type Props = {
  values: HarmForm;
  set: (change: Partial<HarmForm>) => void;
  form: FormPlaces;
  choices: LedgerChoices;
  today: CourtDate;
};

const list = (rows: readonly { id: string; label: string }[]) =>
  rows.map((r) => ({ value: r.id, label: r.label }));

/** What proves it: citations, a declarant, where it was filed; and what holds the proof down. */
export function HarmProofPart({ values, set, form, choices, today }: Props) {
  return (
    <FormPart
      title="Where it is proved"
      filled={values.citations.length > 0 || values.declarationId !== null || values.evidenceAtMost !== ""}
    >
      <CitationFields
        list={values.citations}
        onChange={(citations) => set({ citations })}
        choices={choices}
        today={today}
        form={form}
        path="citations"
      />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
        <LedgerField form={form} path="declarationId" label="Declarant">
          {(control) => (
            <Select
              {...control}
              value={values.declarationId ?? ""}
              placeholder="Nobody yet"
              options={list(choices.declarations)}
              onChange={(e) => set({ declarationId: e.target.value || null })}
            />
          )}
        </LedgerField>
        <LedgerField form={form} path="declarationParagraph" label="Paragraph">
          {(control) => (
            <Input
              {...control}
              value={values.declarationParagraph}
              onChange={(e) => set({ declarationParagraph: e.target.value })}
            />
          )}
        </LedgerField>
        <LedgerField form={form} path="filedAsId" label="Filed as" className="sm:col-span-2">
          {(control) => (
            <Select
              {...control}
              value={values.filedAsId ?? ""}
              placeholder="Not filed"
              options={list(choices.filings)}
              onChange={(e) => set({ filedAsId: e.target.value || null })}
            />
          )}
        </LedgerField>
      </div>
      <HeldDownFields values={values} onChange={set} form={form} />
    </FormPart>
  );
}
