"use client";

import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { CourtDate } from "@/lib/dates/court-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import type { CauseForm } from "@/lib/harm/harm-form";
import { causeSteps, causeStepWords } from "@/lib/harm/vocabulary";
import { CitationFields } from "./citation-fields";
import { LedgerField } from "./ledger-field";
import type { FormPlaces } from "./use-ledger-form";

type Props = {
  list: readonly CauseForm[];
  onChange: (list: CauseForm[]) => void;
  choices: LedgerChoices;
  today: CourtDate;
  form: FormPlaces;
};

const hints = {
  provision: "What of the directive did it.",
  decision: "What the addressee did because of it; say so where nothing was needed.",
  loss: "What followed for the plaintiff.",
};

/** The chain of causes, in its order, with evidence for each link. */
export function CauseFields({ list, onChange, choices, today, form }: Props) {
  const missing = causeSteps.filter((s) => !list.some((c) => c.step === s));
  const set = (at: number, change: Partial<CauseForm>) =>
    onChange(list.map((c, i) => (i === at ? { ...c, ...change } : c)));
  return (
    <div className="space-y-4">
      {list.map((c, i) => (
        <fieldset key={c.step} className="space-y-3 border-l-2 border-rule pl-3">
          <legend className="sr-only">{causeStepWords[c.step]}</legend>
          <LedgerField
            form={form}
            path={`causes.${i}.text`}
            label={causeStepWords[c.step]}
            hint={hints[c.step]}
            required
          >
            {(control) => (
              <Textarea
                {...control}
                rows={2}
                value={c.text}
                onChange={(e) => set(i, { text: e.target.value })}
              />
            )}
          </LedgerField>
          {c.step === "provision" && choices.actions.length > 0 ? (
            <LedgerField form={form} path={`causes.${i}.governmentActionId`} label="Government action">
              {(control) => (
                <Select
                  {...control}
                  value={c.governmentActionId ?? ""}
                  placeholder="Not named"
                  options={choices.actions.map((a) => ({ value: a.id, label: a.label }))}
                  onChange={(e) => set(i, { governmentActionId: e.target.value || null })}
                />
              )}
            </LedgerField>
          ) : null}
          <CitationFields
            list={c.citations}
            onChange={(citations) => set(i, { citations })}
            choices={choices}
            today={today}
            form={form}
            path={`causes.${i}.citations`}
          />
          <Button size="sm" tone="quiet" onClick={() => onChange(list.filter((_, at) => at !== i))}>
            {`Remove this link`}
          </Button>
        </fieldset>
      ))}
      {missing.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {missing.map((step) => (
            <Button
              key={step}
              size="sm"
              onClick={() =>
                onChange(
                  [...list, { id: null, step, text: "", governmentActionId: null, citations: [] }].sort(
                    (a, b) => causeSteps.indexOf(a.step) - causeSteps.indexOf(b.step),
                  ),
                )
              }
            >
              {`Add: ${causeStepWords[step].toLowerCase()}`}
            </Button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
