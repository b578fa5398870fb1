"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { CourtDate } from "@/lib/dates/court-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import { citationToForm } from "@/lib/harm/citation-form";
import { useSaveAction } from "@/lib/harm/client";
import type { GovernmentAction } from "@/lib/harm/government-schema";
import { citationsToBody, type DateForm, titleIn } from "@/lib/harm/harm-form";
import { CitationFields } from "./citation-fields";
import { LedgerField } from "./ledger-field";
import { LedgerSheet, SheetButton } from "./ledger-sheet";
import { TierFields } from "./tier-fields";
import { UncertainDateField } from "./uncertain-date-field";
import { useLedgerForm } from "./use-ledger-form";

type Props = {
  caseId: string;
  userId: string;
  today: CourtDate;
  choices: LedgerChoices;
  /** Null for a new one. */
  action: GovernmentAction | null;
};

const toForm = (a: GovernmentAction | null) => ({
  title: a?.title ?? "",
  text: a?.text ?? "",
  start: (a?.start ?? null) satisfies DateForm,
  end: (a?.end ?? null) satisfies DateForm,
  provisions: a?.provisions.join("\n") ?? "",
  isDirective: a?.isDirective ?? false,
  supersedesId: a?.supersedesId ?? null,
  citations: a?.citations.map(citationToForm) ?? [],
  tier: String(a?.tier ?? "record"),
  audienceId: a?.audienceId ?? null,
});
const labels = {
  title: "Name",
  text: "What it did",
  start: "From",
  end: "Until",
  provisions: "Provisions",
  isDirective: "Is the directive",
  citations: "Citations",
  tier: "Tier",
};

function toBody(f: ReturnType<typeof toForm>, choices: LedgerChoices) {
  const errors: Record<string, string> = {};
  if (f.start === null) errors.start = "Say when, however roughly.";
  const body = {
    ...f,
    provisions: f.provisions
      .split("\n")
      .map((p) => p.trim())
      .filter((p) => p !== ""),
    citations: citationsToBody(f.citations, "citations", titleIn(choices), errors),
  };
  return { body, errors };
}

/** Adds something the government did, or edits it. */
export function ActionButton(props: Props) {
  return (
    <SheetButton add={props.action === null ? "Add an action" : null}>
      {(sheet) => <ActionSheet {...props} {...sheet} />}
    </SheetButton>
  );
}

type SheetProps = Props & { open: boolean; onClose: () => void };

function ActionSheet({ caseId, userId, today, choices, action, open, onClose }: SheetProps) {
  const form = useLedgerForm({
    userId,
    caseId,
    noun: "action",
    what: "this action",
    row: action,
    toForm,
    toBody: (values) => toBody(values, choices),
    labels,
    mutation: useSaveAction(caseId),
    schema: () => import("@/lib/harm/government-schema").then((m) => m.governmentAction),
    saved: { title: "Action saved" },
    onSaved: onClose,
  });
  const { values: f, set } = form;
  return (
    <LedgerSheet
      form={form}
      open={open}
      onClose={onClose}
      title={action === null ? "Add a government action" : "Edit a government action"}
    >
      <LedgerField form={form} path="title" label="Short name" required>
        {(control) => <Input {...control} value={f.title} onChange={(e) => set({ title: e.target.value })} />}
      </LedgerField>
      <LedgerField form={form} path="text" label="What it did" required>
        {(control) => (
          <Textarea {...control} value={f.text} onChange={(e) => set({ text: e.target.value })} />
        )}
      </LedgerField>
      <UncertainDateField
        form={form}
        path="start"
        label="When, or from when"
        today={today}
        value={f.start}
        onChange={(start) => set({ start })}
      />
      <UncertainDateField
        form={form}
        path="end"
        label="When it ceased to bind"
        today={today}
        value={f.end}
        onChange={(end) => set({ end })}
      />
      <Checkbox
        label="This is the directive"
        hint="Days required are counted while it is in force."
        checked={f.isDirective}
        onChange={(e) => set({ isDirective: e.target.checked })}
      />
      <LedgerField form={form} path="provisions" label="Provisions" hint="One a line.">
        {(control) => (
          <Textarea {...control} value={f.provisions} onChange={(e) => set({ provisions: e.target.value })} />
        )}
      </LedgerField>
      <LedgerField form={form} path="supersedesId" label="Takes the place of">
        {(control) => (
          <Select
            {...control}
            value={f.supersedesId ?? ""}
            placeholder="Nothing"
            options={choices.actions
              .filter((a) => a.id !== action?.id)
              .map((a) => ({ value: a.id, label: a.label }))}
            onChange={(e) => set({ supersedesId: e.target.value || null })}
          />
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
