"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { CourtDate } from "@/lib/dates/court-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import { useSaveHarm } from "@/lib/harm/client";
import { harmToBody, harmToForm, titleIn, type HarmForm as Values } from "@/lib/harm/harm-form";
import type { Harm } from "@/lib/harm/schema";
import { harmCategories, harmCategoryWords, harmTimings, harmTimingWords } from "@/lib/harm/vocabulary";
import { AmountFields } from "./amount-fields";
import { CauseFields } from "./cause-fields";
import { FormPart } from "./form-part";
import { HarmProofPart } from "./harm-proof-part";
import { HarmRepairPart } from "./harm-repair-part";
import { LedgerField } from "./ledger-field";
import { optionsOf } from "./options-of";
import { TierFields } from "./tier-fields";
import { UncertainDateField } from "./uncertain-date-field";
import { useLedgerForm } from "./use-ledger-form";

type Props = {
  caseId: string;
  userId: string;
  today: CourtDate;
  /** Null for a new one. */
  harm: Harm | null;
  choices: LedgerChoices;
};

const labels: Partial<Record<keyof Values, string>> = {
  text: "The harm",
  category: "Category",
  timing: "Past or to come",
  bearer: "Who bears it",
  from: "It began",
  to: "It ended",
  amounts: "How much",
  baselineShare: "Share of the baseline",
  evidenceAtMost: "Proved at most",
  evidenceWhy: "Why not further",
  recoverable: "Can money repair it",
  unrecoverableWhy: "Why not",
  causes: "Chain of causes",
  redress: "What would end it",
  declarationParagraph: "Paragraph",
  disputedWhere: "Disputed where",
  citations: "Citations",
  tier: "Tier",
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
  const form = useLedgerForm({
    userId,
    caseId,
    noun: "harm",
    what: "this harm",
    row: harm,
    toForm: harmToForm,
    toBody: (values) => harmToBody(values, titleIn(choices)),
    labels,
    mutation: useSaveHarm(caseId),
    schema: () => import("@/lib/harm/schema").then((m) => m.harm),
    saved: { title: harm === null ? "Harm recorded" : "Harm changed" },
    onSaved: (row) => router.push(`/cases/${caseId}/harm/${row.id}`),
  });
  const { values: f, set } = form;
  return (
    <form
      noValidate
      className="max-w-4xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {form.head}
      <LedgerField
        form={form}
        path="text"
        label="The harm, in one sentence"
        required
        hint="This is all it takes to save. What is missing is listed under Gaps."
      >
        {(control) => (
          <Textarea
            {...control}
            data-autofocus
            value={f.text}
            onChange={(e) => set({ text: e.target.value })}
          />
        )}
      </LedgerField>
      <div className="grid gap-4 sm:grid-cols-3">
        <LedgerField form={form} path="category" label="Category">
          {(control) => (
            <Select
              {...control}
              value={f.category}
              placeholder="Not said"
              options={optionsOf(harmCategories, harmCategoryWords)}
              onChange={(e) => set({ category: e.target.value })}
            />
          )}
        </LedgerField>
        <LedgerField form={form} path="timing" label="Past or to come">
          {(control) => (
            <Select
              {...control}
              value={f.timing}
              placeholder="Not said"
              options={optionsOf(harmTimings, harmTimingWords)}
              onChange={(e) => set({ timing: e.target.value })}
            />
          )}
        </LedgerField>
        <LedgerField form={form} path="bearer" label="Who bears it">
          {(control) => (
            <Select
              {...control}
              value={f.bearer}
              placeholder="Not said"
              options={bearers}
              onChange={(e) => set({ bearer: e.target.value })}
            />
          )}
        </LedgerField>
      </div>
      {f.bearer === "" && f.bearerNote === "" ? null : (
        <LedgerField form={form} path="bearerNote" label="Which of them, by role">
          {(control) => (
            <Input {...control} value={f.bearerNote} onChange={(e) => set({ bearerNote: e.target.value })} />
          )}
        </LedgerField>
      )}
      <FormPart title="When" filled={f.from !== null || f.to !== null}>
        <UncertainDateField
          label="It began"
          today={today}
          value={f.from}
          onChange={(from) => set({ from })}
          form={form}
          path="from"
        />
        <UncertainDateField
          label="It ended"
          hint="Leave undated while it still runs, or where no end is on record."
          today={today}
          value={f.to}
          onChange={(to) => set({ to })}
          form={form}
          path="to"
        />
        <LedgerField form={form} path="dateNote" label="Note on its dates">
          {(control) => (
            <Input {...control} value={f.dateNote} onChange={(e) => set({ dateNote: e.target.value })} />
          )}
        </LedgerField>
      </FormPart>
      <HarmProofPart values={f} set={set} form={form} choices={choices} today={today} />
      <FormPart title="How much" filled={f.amounts.length > 0 || f.baselineId !== null}>
        <AmountFields
          list={f.amounts}
          onChange={(amounts) => set({ amounts })}
          models={choices.models}
          today={today}
          form={form}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <LedgerField
            form={form}
            path="baselineId"
            label="Measured against"
            hint="A dated, sourced figure of the plaintiff."
          >
            {(control) => (
              <Select
                {...control}
                value={f.baselineId ?? ""}
                placeholder="No baseline"
                options={list(choices.baselines)}
                onChange={(e) => set({ baselineId: e.target.value || null })}
              />
            )}
          </LedgerField>
          <LedgerField
            form={form}
            path="baselineShare"
            label="Share of it, in words"
            hint="such as 14 of 38 engineers"
          >
            {(control) => (
              <Input
                {...control}
                value={f.baselineShare}
                onChange={(e) => set({ baselineShare: e.target.value })}
              />
            )}
          </LedgerField>
        </div>
      </FormPart>
      <FormPart title="Caused by the directive" filled={f.causes.length > 0}>
        <CauseFields
          list={f.causes}
          onChange={(causes) => set({ causes })}
          choices={choices}
          today={today}
          form={form}
        />
      </FormPart>
      <HarmRepairPart values={f} set={set} form={form} />
      <TierFields tier={f.tier} audienceId={f.audienceId} onChange={set} choices={choices} form={form} />
      <div className="flex gap-2">
        <Button type="submit" tone="primary" pending={form.pending}>
          {harm === null ? "Record the harm" : "Save"}
        </Button>
        <LinkButton href={harm === null ? `/cases/${caseId}/harm` : `/cases/${caseId}/harm/${harm.id}`}>
          Cancel
        </LinkButton>
      </div>
      {form.foot}
    </form>
  );
}
