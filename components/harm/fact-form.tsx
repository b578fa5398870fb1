"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ConflictDialog } from "@/components/ui/conflict-dialog";
import { Field } from "@/components/ui/field";
import { FormErrorSummary } from "@/components/ui/form-error-summary";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { useDraft } from "@/components/ui/use-draft";
import type { CourtDate } from "@/lib/dates/court-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import { useSaveFact } from "@/lib/harm/client";
import { diligenceSteps, diligenceWords } from "@/lib/harm/diligence";
import { factToBody, factToForm } from "@/lib/harm/fact-form";
import { type Fact, fact as factSchema } from "@/lib/harm/fact-schema";
import { factStateWords, laneWords } from "@/lib/harm/timeline-words";
import { factors, factorWords, factStates, timelineLanes } from "@/lib/harm/vocabulary";
import { CitationFields } from "./citation-fields";
import { DraftNotice } from "./draft-notice";
import { FormPart } from "./form-part";
import { conflictFields } from "./harm-conflict";
import { optionsOf } from "./options-of";
import { TierFields } from "./tier-fields";
import { UncertainDateField } from "./uncertain-date-field";
import { errorAt, useLedgerSave } from "./use-ledger-save";

type Props = {
  caseId: string;
  userId: string;
  today: CourtDate;
  /** Null for a new one. */
  fact: Fact | null;
  choices: LedgerChoices;
};

const labels = {
  text: "The fact",
  date: "Date",
  state: "State",
  lane: "Lane",
  tags: "Tags",
  people: "People",
  citations: "Citations",
  tier: "Tier",
} as const;

const toggled = (list: readonly string[], item: string, on: boolean) =>
  on ? [...list, item] : list.filter((x) => x !== item);

/** Records a fact, or changes one. The sentence alone is required. */
export function FactForm({ caseId, userId, today, fact, choices }: Props) {
  const router = useRouter();
  const draft = useDraft(userId, `fact:${fact?.id ?? caseId}:${fact?.version ?? "new"}`, factToForm(fact));
  const f = draft.values;
  const titles = new Map(choices.documents.map((d) => [d.id, d.label]));
  const save = useLedgerSave({
    mutation: useSaveFact(caseId),
    schema: factSchema,
    id: fact?.id ?? null,
    version: fact?.version ?? null,
    onSaved: (row) => {
      draft.clear();
      showToast({ title: fact === null ? "Fact recorded" : "Fact changed" });
      router.push(`/cases/${caseId}/harm/facts/${row.id}`);
      router.refresh();
    },
  });
  const { errors } = save;
  const claims = [...new Set(choices.elements.map((e) => e.claim))];
  return (
    <form
      noValidate
      className="max-w-4xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const { body, errors: found } = factToBody(f, (id) => titles.get(id));
        save.submit(body, found);
      }}
    >
      <DraftNotice draft={draft} />
      <FormErrorSummary
        errors={Object.entries(errors).map(([path, message]) => ({ fieldId: `fact-${path}`, message }))}
      />
      <Field
        id="fact-text"
        label="One fact, in one sentence"
        required
        hint="Your paraphrase; the source’s own words go beside its citation."
        error={errors.text}
      >
        {(control) => (
          <Textarea
            {...control}
            data-autofocus
            value={f.text}
            onChange={(e) => draft.set({ text: e.target.value })}
          />
        )}
      </Field>
      <UncertainDateField
        label="When"
        today={today}
        value={f.date}
        onChange={(date) => draft.set({ date })}
        error={errorAt(errors, "date")}
        facts={choices.facts.filter((x) => x.id !== fact?.id)}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="State" required error={errors.state}>
          {(control) => (
            <Select
              {...control}
              value={f.state}
              options={optionsOf(factStates, factStateWords)}
              onChange={(e) => draft.set({ state: e.target.value })}
            />
          )}
        </Field>
        <Field label="Lane of the timeline" error={errors.lane}>
          {(control) => (
            <Select
              {...control}
              value={f.lane}
              placeholder="Evidence"
              options={optionsOf(timelineLanes, laneWords)}
              onChange={(e) => draft.set({ lane: e.target.value })}
            />
          )}
        </Field>
      </div>
      <FormPart title="Where it is proved" filled={f.citations.length > 0}>
        <CitationFields
          list={f.citations}
          onChange={(citations) => draft.set({ citations })}
          choices={choices}
          today={today}
          errors={errors}
          path="citations"
        />
      </FormPart>
      <FormPart title="What it goes to" filled={f.elementIds.length + f.factors.length > 0}>
        {claims.map((claim) => (
          <fieldset key={claim}>
            <legend className="text-sm font-medium">{claim}</legend>
            {choices.elements
              .filter((e) => e.claim === claim)
              .map((e) => (
                <Checkbox
                  key={e.id}
                  label={e.label}
                  checked={f.elementIds.includes(e.id)}
                  onChange={(x) => draft.set({ elementIds: toggled(f.elementIds, e.id, x.target.checked) })}
                />
              ))}
          </fieldset>
        ))}
        <fieldset>
          <legend className="text-sm font-medium">Other factors of the motion</legend>
          {factors.map((factor) => (
            <Checkbox
              key={factor}
              label={factorWords[factor]}
              checked={f.factors.includes(factor)}
              onChange={(x) => draft.set({ factors: toggled(f.factors, factor, x.target.checked) })}
            />
          ))}
        </fieldset>
      </FormPart>
      <FormPart
        title="Tags, people, the delay clock"
        filled={f.tags + f.people + f.diligenceStep + f.explainsStep !== ""}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Tags" hint="Apart by commas." error={errorAt(errors, "tags")}>
            {(control) => (
              <Input {...control} value={f.tags} onChange={(e) => draft.set({ tags: e.target.value })} />
            )}
          </Field>
          <Field label="People, by role" hint="Apart by commas." error={errorAt(errors, "people")}>
            {(control) => (
              <Input {...control} value={f.people} onChange={(e) => draft.set({ people: e.target.value })} />
            )}
          </Field>
          <Field label="It dates this step of the delay clock" error={errors.diligenceStep}>
            {(control) => (
              <Select
                {...control}
                value={f.diligenceStep}
                placeholder="None"
                options={optionsOf(diligenceSteps, diligenceWords)}
                onChange={(e) => draft.set({ diligenceStep: e.target.value })}
              />
            )}
          </Field>
          <Field label="It explains the time before" error={errors.explainsStep}>
            {(control) => (
              <Select
                {...control}
                value={f.explainsStep}
                placeholder="None"
                options={optionsOf(diligenceSteps, diligenceWords)}
                onChange={(e) => draft.set({ explainsStep: e.target.value })}
              />
            )}
          </Field>
        </div>
      </FormPart>
      <TierFields
        tier={f.tier}
        audienceId={f.audienceId}
        onChange={(change) => draft.set(change)}
        choices={choices}
        error={errors.audienceId ?? errors.tier}
      />
      <div className="flex gap-2">
        <Button type="submit" tone="primary" pending={save.pending}>
          {fact === null ? "Record the fact" : "Save"}
        </Button>
        <LinkButton href={`/cases/${caseId}/harm/facts${fact === null ? "" : `/${fact.id}`}`}>
          Cancel
        </LinkButton>
      </div>
      <ConflictDialog
        open={save.conflict !== null}
        what="this fact"
        fields={save.conflict === null ? [] : conflictFields(f, factToForm(save.conflict), labels)}
        onClose={save.closeConflict}
        onKeepYours={save.keepMine}
        onTakeCurrent={() => {
          draft.discard();
          save.closeConflict();
          router.refresh();
        }}
        pending={save.pending}
      />
    </form>
  );
}
