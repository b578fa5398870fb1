"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { CourtDate } from "@/lib/dates/court-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import { useSaveFact } from "@/lib/harm/client";
import { diligenceSteps, diligenceWords } from "@/lib/harm/diligence";
import { factToBody, factToForm } from "@/lib/harm/fact-form";
import type { Fact } from "@/lib/harm/fact-schema";
import { titleIn } from "@/lib/harm/harm-form";
import { factStateWords, laneWords } from "@/lib/harm/timeline-words";
import { factors, factorWords, factStates, timelineLanes } from "@/lib/harm/vocabulary";
import { CitationFields } from "./citation-fields";
import { FormPart } from "./form-part";
import { HeldDownFields } from "./held-down-fields";
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
  evidenceAtMost: "Proved at most",
  evidenceWhy: "Why not further",
  citations: "Citations",
  tier: "Tier",
} as const;

const toggled = (list: readonly string[], item: string, on: boolean) =>
  on ? [...list, item] : list.filter((x) => x !== item);

/** Records a fact, or changes one. The sentence alone is required. */
export function FactForm({ caseId, userId, today, fact, choices }: Props) {
  const router = useRouter();
  const form = useLedgerForm({
    userId,
    caseId,
    noun: "fact",
    what: "this fact",
    row: fact,
    toForm: factToForm,
    toBody: (values) => factToBody(values, titleIn(choices)),
    labels,
    mutation: useSaveFact(caseId),
    schema: () => import("@/lib/harm/fact-schema").then((m) => m.fact),
    saved: { title: fact === null ? "Fact recorded" : "Fact changed" },
    onSaved: (row) => router.push(`/cases/${caseId}/harm/facts/${row.id}`),
  });
  const { values: f, set } = form;
  const claims = [...new Set(choices.elements.map((e) => e.claim))];
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
        label="One fact, in one sentence"
        required
        hint="Your paraphrase; the source’s own words go beside its citation."
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
      <UncertainDateField
        label="When"
        today={today}
        value={f.date}
        onChange={(date) => set({ date })}
        form={form}
        path="date"
        after={{ caseId, not: fact?.id ?? null }}
      />
      {f.date === null && f.dateNote === "" ? null : (
        <LedgerField form={form} path="dateNote" label="Note on its date">
          {(control) => (
            <Input {...control} value={f.dateNote} onChange={(e) => set({ dateNote: e.target.value })} />
          )}
        </LedgerField>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <LedgerField form={form} path="state" label="State" required>
          {(control) => (
            <Select
              {...control}
              value={f.state}
              options={optionsOf(factStates, factStateWords)}
              onChange={(e) => set({ state: e.target.value })}
            />
          )}
        </LedgerField>
        <LedgerField form={form} path="lane" label="Lane of the timeline">
          {(control) => (
            <Select
              {...control}
              value={f.lane}
              placeholder="Evidence"
              options={optionsOf(timelineLanes, laneWords)}
              onChange={(e) => set({ lane: e.target.value })}
            />
          )}
        </LedgerField>
      </div>
      <FormPart title="Where it is proved" filled={f.citations.length > 0 || f.evidenceAtMost !== ""}>
        <CitationFields
          list={f.citations}
          onChange={(citations) => set({ citations })}
          choices={choices}
          today={today}
          form={form}
          path="citations"
        />
        <HeldDownFields values={f} onChange={set} form={form} />
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
                  onChange={(x) => set({ elementIds: toggled(f.elementIds, e.id, x.target.checked) })}
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
              onChange={(x) => set({ factors: toggled(f.factors, factor, x.target.checked) })}
            />
          ))}
        </fieldset>
      </FormPart>
      <FormPart
        title="Tags, people, the delay clock"
        filled={f.tags + f.people + f.diligenceStep + f.explainsStep !== ""}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <LedgerField form={form} path="tags" label="Tags" hint="Apart by commas.">
            {(control) => (
              <Input {...control} value={f.tags} onChange={(e) => set({ tags: e.target.value })} />
            )}
          </LedgerField>
          <LedgerField form={form} path="people" label="People, by role" hint="Apart by commas.">
            {(control) => (
              <Input {...control} value={f.people} onChange={(e) => set({ people: e.target.value })} />
            )}
          </LedgerField>
          <LedgerField form={form} path="diligenceStep" label="It dates this step of the delay clock">
            {(control) => (
              <Select
                {...control}
                value={f.diligenceStep}
                placeholder="None"
                options={optionsOf(diligenceSteps, diligenceWords)}
                onChange={(e) => set({ diligenceStep: e.target.value })}
              />
            )}
          </LedgerField>
          <LedgerField form={form} path="explainsStep" label="It explains the time before">
            {(control) => (
              <Select
                {...control}
                value={f.explainsStep}
                placeholder="None"
                options={optionsOf(diligenceSteps, diligenceWords)}
                onChange={(e) => set({ explainsStep: e.target.value })}
              />
            )}
          </LedgerField>
        </div>
      </FormPart>
      <TierFields tier={f.tier} audienceId={f.audienceId} onChange={set} choices={choices} form={form} />
      <div className="flex gap-2">
        <Button type="submit" tone="primary" pending={form.pending}>
          {fact === null ? "Record the fact" : "Save"}
        </Button>
        <LinkButton href={`/cases/${caseId}/harm/facts${fact === null ? "" : `/${fact.id}`}`}>
          Cancel
        </LinkButton>
      </div>
      {form.foot}
    </form>
  );
}
