"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConflictDialog } from "@/components/ui/conflict-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Sheet } from "@/components/ui/sheet";
import { showToast } from "@/components/ui/toast-store";
import { useDraft } from "@/components/ui/use-draft";
import type { CourtDate } from "@/lib/dates/court-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import { citationToForm } from "@/lib/harm/citation-form";
import { useSaveInterval } from "@/lib/harm/client";
import { type AccessIntervalRow, accessInterval } from "@/lib/harm/government-schema";
import { citationsToBody, type DateForm } from "@/lib/harm/harm-form";
import { accessGroups, accessGroupWords } from "@/lib/harm/vocabulary";
import { CitationFields } from "./citation-fields";
import { conflictFields } from "./harm-conflict";
import { optionsOf } from "./options-of";
import { UncertainDateField } from "./uncertain-date-field";
import { errorAt, useLedgerSave } from "./use-ledger-save";

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
  group: i?.group ?? "foreign_nationals",
  start: (i?.start ?? null) satisfies DateForm,
  end: (i?.end ?? null) satisfies DateForm,
  account: i?.account ?? "",
  conflictKey: i?.conflictKey ?? "",
  note: i?.note ?? "",
  included: i?.plaintiffIncluded == null ? "" : String(i.plaintiffIncluded),
  citations: i?.citations.map(citationToForm) ?? [],
});
const labels = {
  model: "Model",
  group: "Group",
  start: "Access went",
  end: "Access came back",
  account: "By whose account",
  note: "Note",
  citations: "Citations",
};

/** Adds a stretch without access, or edits one. */
export function IntervalButton({ caseId, userId, today, choices, interval }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const draft = useDraft(
    userId,
    `interval:${interval?.id ?? caseId}:${interval?.version ?? "new"}`,
    toForm(interval),
  );
  const f = draft.values;
  const save = useLedgerSave({
    mutation: useSaveInterval(caseId),
    schema: accessInterval,
    id: interval?.id ?? null,
    version: interval?.version ?? null,
    onSaved: () => {
      draft.clear();
      setOpen(false);
      showToast({ title: "Interval saved", detail: "The days of lost access were computed anew." });
      router.refresh();
    },
  });
  const { errors } = save;
  const submit = () => {
    const found: Record<string, string> = {};
    if (f.start === null) found.start = "Say when access went, however roughly.";
    const { included, ...rest } = f;
    const body = {
      ...rest,
      conflictKey: f.conflictKey.trim() || null,
      note: f.note.trim() || null,
      plaintiffIncluded: f.group === "vetted_organisations" && included !== "" ? included === "true" : null,
      tier: interval?.tier ?? "record",
      audienceId: interval?.audienceId ?? null,
      citations: citationsToBody(
        f.citations,
        "citations",
        (id) => choices.documents.find((d) => d.id === id)?.label,
        found,
      ),
    };
    save.submit(body, found);
  };
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)} data-row-edit={interval === null ? undefined : ""}>
        {interval === null ? "Add an interval" : "Edit"}
      </Button>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title={interval === null ? "Add an access interval" : "Edit an access interval"}
        lead="The day on which access went counts as lost; the day on which it came back does not."
        keepOnOutsideClick
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button tone="primary" pending={save.pending} onClick={submit}>
              Save
            </Button>
          </>
        }
      >
        <div className="space-y-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Model" required error={errors.model}>
              {(control) => (
                <Input {...control} value={f.model} onChange={(e) => draft.set({ model: e.target.value })} />
              )}
            </Field>
            <Field label="Who lacked it" required error={errors.group}>
              {(control) => (
                <Select
                  {...control}
                  value={f.group}
                  options={optionsOf(accessGroups, accessGroupWords)}
                  onChange={(e) =>
                    draft.set({ group: accessGroups.find((g) => g === e.target.value) ?? f.group })
                  }
                />
              )}
            </Field>
          </div>
          <UncertainDateField
            label="Access went"
            today={today}
            value={f.start}
            onChange={(start) => draft.set({ start })}
            error={errorAt(errors, "start")}
          />
          <UncertainDateField
            label="Access came back"
            hint="Leave undated where no end is on record."
            today={today}
            value={f.end}
            onChange={(end) => draft.set({ end })}
            error={errorAt(errors, "end")}
          />
          <Field
            label="By whose account"
            required
            hint="Such as “later reports” or “our own logs”."
            error={errors.account}
          >
            {(control) => (
              <Input
                {...control}
                value={f.account}
                onChange={(e) => draft.set({ account: e.target.value })}
              />
            )}
          </Field>
          <Field
            label="Rival accounts share this word"
            hint="Give two accounts of the same stretch the same word, and only one of them counts at a time."
            error={errors.conflictKey}
          >
            {(control) => (
              <Input
                {...control}
                value={f.conflictKey}
                onChange={(e) => draft.set({ conflictKey: e.target.value })}
              />
            )}
          </Field>
          {f.group === "vetted_organisations" ? (
            <Field label="Was the plaintiff one of them?" required error={errors.plaintiffIncluded}>
              {(control) => (
                <Select
                  {...control}
                  value={f.included}
                  placeholder="Nothing on record shows it"
                  options={[
                    { value: "true", label: "Yes" },
                    { value: "false", label: "No" },
                  ]}
                  onChange={(e) => draft.set({ included: e.target.value })}
                />
              )}
            </Field>
          ) : null}
          <CitationFields
            list={f.citations}
            onChange={(citations) => draft.set({ citations })}
            choices={choices}
            today={today}
            errors={errors}
            path="citations"
          />
        </div>
      </Sheet>
      <ConflictDialog
        open={save.conflict !== null}
        what="this interval"
        fields={save.conflict === null ? [] : conflictFields(f, toForm(save.conflict), labels)}
        onClose={save.closeConflict}
        onKeepYours={save.keepMine}
        onTakeCurrent={() => {
          draft.discard();
          save.closeConflict();
          router.refresh();
        }}
        pending={save.pending}
      />
    </>
  );
}
