"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
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
import { useSaveHarm } from "@/lib/harm/client";
import { harmToBody, harmToForm } from "@/lib/harm/harm-form";
import { type Harm, harm as harmSchema } from "@/lib/harm/schema";
import { harmCategories, harmCategoryWords, harmTimings, harmTimingWords } from "@/lib/harm/vocabulary";
import { AmountFields } from "./amount-fields";
import { CauseFields } from "./cause-fields";
import { CitationFields } from "./citation-fields";
import { DraftNotice } from "./draft-notice";
import { FormPart } from "./form-part";
import { HarmConflict } from "./harm-conflict";
import { HarmRepairPart } from "./harm-repair-part";
import { optionsOf } from "./options-of";
import { TierFields } from "./tier-fields";
import { UncertainDateField } from "./uncertain-date-field";
import { errorAt, useLedgerSave } from "./use-ledger-save";

type Props = {
  caseId: string;
  userId: string;
  today: CourtDate;
  /** Null for a new one. */
  harm: Harm | null;
  choices: LedgerChoices;
};

const bearers = [
  { value: "plaintiff", label: "The plaintiff" },
  { value: "employee", label: "Employees" },
  { value: "customer", label: "Customers" },
  { value: "other", label: "Others" },
];
const list = (rows: readonly { id: string; label: string }[]) =>
  rows.map((r) => ({ value: r.id, label: r.label }));

/** Records a harm, or changes one. The sentence alone is required. */
export function HarmForm({ caseId, userId, today, harm, choices }: Props) {
  const router = useRouter();
  const draft = useDraft(userId, `harm:${harm?.id ?? caseId}:${harm?.version ?? "new"}`, harmToForm(harm));
  const f = draft.values;
  const titles = new Map(choices.documents.map((d) => [d.id, d.label]));
  const save = useLedgerSave({
    mutation: useSaveHarm(caseId),
    schema: harmSchema,
    id: harm?.id ?? null,
    version: harm?.version ?? null,
    onSaved: (row) => {
      draft.clear();
      showToast({ title: harm === null ? "Harm recorded" : "Harm changed" });
      router.push(`/cases/${caseId}/harm/${row.id}`);
      router.refresh();
    },
  });
  const { errors } = save;
  return (
    <form
      noValidate
      className="max-w-4xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        const { body, errors: found } = harmToBody(f, (id) => titles.get(id));
        save.submit(body, found);
      }}
    >
      <DraftNotice draft={draft} />
      <FormErrorSummary
        errors={Object.entries(errors).map(([path, message]) => ({ fieldId: `harm-${path}`, message }))}
      />
      <Field
        id="harm-text"
        label="The harm, in one sentence"
        required
        hint="This is all it takes to save. What is missing is listed under Gaps."
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
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label="Category" error={errors.category}>
          {(control) => (
            <Select
              {...control}
              value={f.category}
              placeholder="Not said"
              options={optionsOf(harmCategories, harmCategoryWords)}
              onChange={(e) => draft.set({ category: e.target.value })}
            />
          )}
        </Field>
        <Field label="Past or to come" error={errors.timing}>
          {(control) => (
            <Select
              {...control}
              value={f.timing}
              placeholder="Not said"
              options={optionsOf(harmTimings, harmTimingWords)}
              onChange={(e) => draft.set({ timing: e.target.value })}
            />
          )}
        </Field>
        <Field label="Who bears it" error={errors.bearer}>
          {(control) => (
            <Select
              {...control}
              value={f.bearer}
              placeholder="Not said"
              options={bearers}
              onChange={(e) => draft.set({ bearer: e.target.value })}
            />
          )}
        </Field>
      </div>
      <FormPart title="When" filled={f.from !== null || f.to !== null}>
        <UncertainDateField
          label="It began"
          today={today}
          value={f.from}
          onChange={(from) => draft.set({ from })}
          error={errorAt(errors, "from")}
        />
        <UncertainDateField
          label="It ended"
          hint="Leave undated while it still runs, or where no end is on record."
          today={today}
          value={f.to}
          onChange={(to) => draft.set({ to })}
          error={errorAt(errors, "to")}
        />
      </FormPart>
      <FormPart title="Where it is proved" filled={f.citations.length > 0 || f.declarationId !== null}>
        <CitationFields
          list={f.citations}
          onChange={(citations) => draft.set({ citations })}
          choices={choices}
          today={today}
          errors={errors}
          path="citations"
        />
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem]">
          <Field label="Declarant" error={errors.declarationId}>
            {(control) => (
              <Select
                {...control}
                value={f.declarationId ?? ""}
                placeholder="Nobody yet"
                options={list(choices.declarations)}
                onChange={(e) => draft.set({ declarationId: e.target.value || null })}
              />
            )}
          </Field>
          <Field label="Paragraph" error={errors.declarationParagraph}>
            {(control) => (
              <Input
                {...control}
                value={f.declarationParagraph}
                onChange={(e) => draft.set({ declarationParagraph: e.target.value })}
              />
            )}
          </Field>
          <Field label="Filed as" className="sm:col-span-2" error={errors.filedAsId}>
            {(control) => (
              <Select
                {...control}
                value={f.filedAsId ?? ""}
                placeholder="Not filed"
                options={list(choices.filings)}
                onChange={(e) => draft.set({ filedAsId: e.target.value || null })}
              />
            )}
          </Field>
        </div>
      </FormPart>
      <FormPart title="How much" filled={f.amounts.length > 0 || f.baselineId !== null}>
        <AmountFields
          list={f.amounts}
          onChange={(amounts) => draft.set({ amounts })}
          models={choices.models}
          today={today}
          errors={errors}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label="Measured against"
            hint="A dated, sourced figure of the plaintiff."
            error={errors.baselineId}
          >
            {(control) => (
              <Select
                {...control}
                value={f.baselineId ?? ""}
                placeholder="No baseline"
                options={list(choices.baselines)}
                onChange={(e) => draft.set({ baselineId: e.target.value || null })}
              />
            )}
          </Field>
          <Field label="Share of it, in words" hint="such as 14 of 38 engineers" error={errors.baselineShare}>
            {(control) => (
              <Input
                {...control}
                value={f.baselineShare}
                onChange={(e) => draft.set({ baselineShare: e.target.value })}
              />
            )}
          </Field>
        </div>
      </FormPart>
      <FormPart title="Caused by the directive" filled={f.causes.length > 0}>
        <CauseFields
          list={f.causes}
          onChange={(causes) => draft.set({ causes })}
          choices={choices}
          today={today}
          errors={errors}
        />
      </FormPart>
      <HarmRepairPart values={f} set={draft.set} errors={errors} />
      <TierFields
        tier={f.tier}
        audienceId={f.audienceId}
        onChange={(change) => draft.set(change)}
        choices={choices}
        error={errors.audienceId ?? errors.tier}
      />
      <div className="flex gap-2">
        <Button type="submit" tone="primary" pending={save.pending}>
          {harm === null ? "Record the harm" : "Save"}
        </Button>
        <LinkButton href={harm === null ? `/cases/${caseId}/harm` : `/cases/${caseId}/harm/${harm.id}`}>
          Cancel
        </LinkButton>
      </div>
      <HarmConflict
        mine={f}
        current={save.conflict}
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
