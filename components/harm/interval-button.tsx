"use client";

import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { CourtDate } from "@/lib/dates/court-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import { citationToForm } from "@/lib/harm/citation-form";
import { useSaveInterval } from "@/lib/harm/client";
import type { AccessIntervalRow } from "@/lib/harm/government-schema";
import { citationsToBody, type DateForm, titleIn } from "@/lib/harm/harm-form";
import { accessGroups, accessGroupWords } from "@/lib/harm/vocabulary";
import { CitationFields } from "./citation-fields";
import { LedgerField } from "./ledger-field";
import { LedgerSheet, SheetButton } from "./ledger-sheet";
import { optionsOf } from "./options-of";
import { TierFields } from "./tier-fields";
import { UncertainDateField } from "./uncertain-date-field";
import { useLedgerForm } from "./use-ledger-form";

type Props = {
  caseId: string;
  userId: string;
  today: CourtDate;
  choices: LedgerChoices;
  /** Null for a new one. */
  interval: AccessIntervalRow | null;
};

const toForm = (i: AccessIntervalRow | null) => ({
  model: i?.model ?? "",
  group: String(i?.group ?? "foreign_nationals"),
  start: (i?.start ?? null) satisfies DateForm,
  end: (i?.end ?? null) satisfies DateForm,
  account: i?.account ?? "",
  conflictKey: i?.conflictKey ?? "",
  note: i?.note ?? "",
  included: i?.plaintiffIncluded == null ? "" : String(i.plaintiffIncluded),
  citations: i?.citations.map(citationToForm) ?? [],
  tier: String(i?.tier ?? "record"),
  audienceId: i?.audienceId ?? null,
});
const labels = {
  model: "Model",
  group: "Group",
  start: "Access went",
  end: "Access came back",
  account: "By whose account",
  note: "Note",
  citations: "Citations",
  tier: "Tier",
};

function toBody({ included, ...f }: ReturnType<typeof toForm>, choices: LedgerChoices) {
  const errors: Record<string, string> = {};
  if (f.start === null) errors.start = "Say when access went, however roughly.";
  const body = {
    ...f,
    conflictKey: f.conflictKey.trim() || null,
    note: f.note.trim() || null,
    plaintiffIncluded: f.group === "vetted_organisations" && included !== "" ? included === "true" : null,
    citations: citationsToBody(f.citations, "citations", titleIn(choices), errors),
  };
  return { body, errors };
}

/** Adds a stretch without access, or edits one. */
export function IntervalButton(props: Props) {
  return (
    <SheetButton add={props.interval === null ? "Add an interval" : null}>
      {(sheet) => <IntervalSheet {...props} {...sheet} />}
    </SheetButton>
  );
}

type SheetProps = Props & { open: boolean; onClose: () => void };

function IntervalSheet({ caseId, userId, today, choices, interval, open, onClose }: SheetProps) {
  const form = useLedgerForm({
    userId,
    caseId,
    noun: "interval",
    what: "this interval",
    row: interval,
    toForm,
    toBody: (values) => toBody(values, choices),
    labels,
    mutation: useSaveInterval(caseId),
    schema: () => import("@/lib/harm/government-schema").then((m) => m.accessInterval),
    saved: { title: "Interval saved", detail: "The days of lost access were computed anew." },
    onSaved: onClose,
  });
  const { values: f, set } = form;
  return (
    <LedgerSheet
      form={form}
      open={open}
      onClose={onClose}
      title={interval === null ? "Add an access interval" : "Edit an access interval"}
      lead="The day on which access went counts as lost; the day on which it came back does not."
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <LedgerField form={form} path="model" label="Model" required>
          {(control) => (
            <Input {...control} value={f.model} onChange={(e) => set({ model: e.target.value })} />
          )}
        </LedgerField>
        <LedgerField form={form} path="group" label="Who lacked it" required>
          {(control) => (
            <Select
              {...control}
              value={f.group}
              options={optionsOf(accessGroups, accessGroupWords)}
              onChange={(e) => set({ group: e.target.value })}
            />
          )}
        </LedgerField>
      </div>
      <UncertainDateField
        form={form}
        path="start"
        label="Access went"
        today={today}
        value={f.start}
        onChange={(start) => set({ start })}
      />
      <UncertainDateField
        form={form}
        path="end"
        label="Access came back"
        hint="Leave undated where no end is on record."
        today={today}
        value={f.end}
        onChange={(end) => set({ end })}
      />
      <LedgerField
        form={form}
        path="account"
        label="By whose account"
        required
        hint="Such as “later reports” or “our own logs”."
      >
        {(control) => (
          <Input {...control} value={f.account} onChange={(e) => set({ account: e.target.value })} />
        )}
      </LedgerField>
      <LedgerField
        form={form}
        path="conflictKey"
        label="Rival accounts share this word"
        hint="Give two accounts of the same stretch the same word, and only one of them counts at a time."
      >
        {(control) => (
          <Input {...control} value={f.conflictKey} onChange={(e) => set({ conflictKey: e.target.value })} />
        )}
      </LedgerField>
      {f.group === "vetted_organisations" ? (
        <LedgerField form={form} path="plaintiffIncluded" label="Was the plaintiff one of them?" required>
          {(control) => (
            <Select
              {...control}
              value={f.included}
              placeholder="Nothing on record shows it"
              options={[
                { value: "true", label: "Yes" },
                { value: "false", label: "No" },
              ]}
              onChange={(e) => set({ included: e.target.value })}
            />
          )}
        </LedgerField>
      ) : null}
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
