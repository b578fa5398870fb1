"use client";

import { DateInput } from "@/components/ui/date-input";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { CourtDate } from "@/lib/dates/court-date";
import { readAmount } from "@/lib/harm/amount-form";
import type { BaselineRow } from "@/lib/harm/baseline-schema";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import { citationToForm } from "@/lib/harm/citation-form";
import { useSaveBaseline } from "@/lib/harm/client";
import { citationsToBody, titleIn } from "@/lib/harm/harm-form";
import { amountUnits, amountUnitWords, baselineKinds, baselineKindWords } from "@/lib/harm/vocabulary";
import { CitationFields } from "./citation-fields";
import { LedgerField } from "./ledger-field";
import { LedgerSheet, SheetButton } from "./ledger-sheet";
import { optionsOf } from "./options-of";
import { TierFields } from "./tier-fields";
import { useLedgerForm } from "./use-ledger-form";

type Props = {
  caseId: string;
  userId: string;
  today: CourtDate;
  choices: LedgerChoices;
  /** Null for a new one. */
  baseline: BaselineRow | null;
};

const toForm = (b: BaselineRow | null) => ({
  kind: String(b?.kind ?? ""),
  name: b?.name ?? "",
  amount: b === null ? "" : String(b.amount),
  unit: String(b?.unit ?? ""),
  period: b?.period ?? "",
  asOf: b?.asOf ?? null,
  note: b?.note ?? "",
  citations: b?.citations.map(citationToForm) ?? [],
  tier: String(b?.tier ?? "work_product"),
  audienceId: b?.audienceId ?? null,
});
const labels = {
  kind: "What it counts",
  name: "Name",
  amount: "Figure",
  unit: "Unit",
  period: "Period",
  asOf: "As of",
  note: "Note",
  citations: "Citations",
  tier: "Tier",
};

function toBody(f: ReturnType<typeof toForm>, choices: LedgerChoices) {
  const errors: Record<string, string> = {};
  const amount = readAmount(f.amount);
  if (f.kind === "") errors.kind = "Say what it counts.";
  if (Number.isNaN(amount)) errors.amount = "Give the figure as a number.";
  if (f.unit === "") errors.unit = "Give the unit of the figure.";
  if (f.asOf === null) errors.asOf = "Say as of which day the figure holds.";
  const body = {
    ...f,
    amount,
    period: f.period || null,
    note: f.note.trim() || null,
    citations: citationsToBody(f.citations, "citations", titleIn(choices), errors),
  };
  return { body, errors };
}

const periods = ["a week", "a month", "a year"].map((p) => ({ value: p, label: p }));

/** Adds a figure of the plaintiff that losses are measured against, or edits one. */
export function BaselineButton(props: Props) {
  return (
    <SheetButton add={props.baseline === null ? "Add a baseline" : null}>
      {(sheet) => <BaselineSheet {...props} {...sheet} />}
    </SheetButton>
  );
}

type SheetProps = Props & { open: boolean; onClose: () => void };

function BaselineSheet({ caseId, userId, today, choices, baseline, open, onClose }: SheetProps) {
  const form = useLedgerForm({
    userId,
    caseId,
    noun: "baseline",
    what: "this baseline",
    row: baseline,
    toForm,
    toBody: (values) => toBody(values, choices),
    labels,
    mutation: useSaveBaseline(caseId),
    schema: () => import("@/lib/harm/baseline-schema").then((m) => m.baseline),
    saved: { title: "Baseline saved" },
    onSaved: onClose,
  });
  const { values: f, set } = form;
  return (
    <LedgerSheet
      form={form}
      open={open}
      onClose={onClose}
      title={baseline === null ? "Add a baseline" : "Edit a baseline"}
      lead="A dated figure of the plaintiff, with its source. Record a new one when it changes; the old date stays true."
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <LedgerField form={form} path="kind" label="What it counts" required>
          {(control) => (
            <Select
              {...control}
              value={f.kind}
              placeholder="Choose"
              options={optionsOf(baselineKinds, baselineKindWords)}
              onChange={(e) => set({ kind: e.target.value })}
            />
          )}
        </LedgerField>
        <LedgerField form={form} path="name" label="Name" hint="Such as engineers employed." required>
          {(control) => <Input {...control} value={f.name} onChange={(e) => set({ name: e.target.value })} />}
        </LedgerField>
        <LedgerField form={form} path="amount" label="Figure" required>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={f.amount}
              onChange={(e) => set({ amount: e.target.value })}
            />
          )}
        </LedgerField>
        <LedgerField form={form} path="unit" label="Unit" required>
          {(control) => (
            <Select
              {...control}
              value={f.unit}
              placeholder="Choose"
              options={optionsOf(amountUnits, amountUnitWords)}
              onChange={(e) => set({ unit: e.target.value })}
            />
          )}
        </LedgerField>
        <LedgerField form={form} path="period" label="For">
          {(control) => (
            <Select
              {...control}
              value={f.period}
              placeholder="A count, not a flow"
              options={
                periods.some((p) => p.value === f.period) || f.period === ""
                  ? periods
                  : [...periods, { value: f.period, label: f.period }]
              }
              onChange={(e) => set({ period: e.target.value })}
            />
          )}
        </LedgerField>
        <LedgerField form={form} path="asOf" label="As of" required>
          {(control) => (
            <DateInput {...control} today={today} value={f.asOf} onValueChange={(asOf) => set({ asOf })} />
          )}
        </LedgerField>
      </div>
      <LedgerField form={form} path="note" label="Note">
        {(control) => (
          <Textarea {...control} rows={2} value={f.note} onChange={(e) => set({ note: e.target.value })} />
        )}
      </LedgerField>
      <CitationFields
        form={form}
        path="citations"
        list={f.citations}
        onChange={(citations) => set({ citations })}
        choices={choices}
        today={today}
      />
      <TierFields form={form} tier={f.tier} audienceId={f.audienceId} onChange={set} choices={choices} />
    </LedgerSheet>
  );
}
