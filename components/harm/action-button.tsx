"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ConflictDialog } from "@/components/ui/conflict-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Sheet } from "@/components/ui/sheet";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { useDraft } from "@/components/ui/use-draft";
import type { CourtDate } from "@/lib/dates/court-date";
import type { LedgerChoices } from "@/lib/harm/choices-schema";
import { citationToForm } from "@/lib/harm/citation-form";
import { useSaveAction } from "@/lib/harm/client";
import { type GovernmentAction, governmentAction } from "@/lib/harm/government-schema";
import { citationsToBody, type DateForm } from "@/lib/harm/harm-form";
import { CitationFields } from "./citation-fields";
import { conflictFields } from "./harm-conflict";
import { UncertainDateField } from "./uncertain-date-field";
import { errorAt, useLedgerSave } from "./use-ledger-save";

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
});
const labels = {
  title: "Name",
  text: "What it did",
  start: "From",
  end: "Until",
  provisions: "Provisions",
  isDirective: "Is the directive",
  citations: "Citations",
};

/** Adds something the government did, or edits it. */
export function ActionButton({ caseId, userId, today, choices, action }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const draft = useDraft(
    userId,
    `action:${action?.id ?? caseId}:${action?.version ?? "new"}`,
    toForm(action),
  );
  const f = draft.values;
  const save = useLedgerSave({
    mutation: useSaveAction(caseId),
    schema: governmentAction,
    id: action?.id ?? null,
    version: action?.version ?? null,
    onSaved: () => {
      draft.clear();
      setOpen(false);
      showToast({ title: "Action saved" });
      router.refresh();
    },
  });
  const { errors } = save;
  const submit = () => {
    const found: Record<string, string> = {};
    if (f.start === null) found.start = "Say when, however roughly.";
    const body = {
      ...f,
      provisions: f.provisions
        .split("\n")
        .map((p) => p.trim())
        .filter((p) => p !== ""),
      tier: action?.tier ?? "record",
      audienceId: action?.audienceId ?? null,
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
      <Button size="sm" onClick={() => setOpen(true)} data-row-edit={action === null ? undefined : ""}>
        {action === null ? "Add an action" : "Edit"}
      </Button>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title={action === null ? "Add a government action" : "Edit a government action"}
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
          <Field label="Short name" required error={errors.title}>
            {(control) => (
              <Input {...control} value={f.title} onChange={(e) => draft.set({ title: e.target.value })} />
            )}
          </Field>
          <Field label="What it did" required error={errors.text}>
            {(control) => (
              <Textarea {...control} value={f.text} onChange={(e) => draft.set({ text: e.target.value })} />
            )}
          </Field>
          <UncertainDateField
            label="When, or from when"
            today={today}
            value={f.start}
            onChange={(start) => draft.set({ start })}
            error={errorAt(errors, "start")}
          />
          <UncertainDateField
            label="When it ceased to bind"
            today={today}
            value={f.end}
            onChange={(end) => draft.set({ end })}
            error={errorAt(errors, "end")}
          />
          <Checkbox
            label="This is the directive"
            hint="Days required are counted while it is in force."
            checked={f.isDirective}
            onChange={(e) => draft.set({ isDirective: e.target.checked })}
          />
          <Field label="Provisions" hint="One a line." error={errorAt(errors, "provisions")}>
            {(control) => (
              <Textarea
                {...control}
                value={f.provisions}
                onChange={(e) => draft.set({ provisions: e.target.value })}
              />
            )}
          </Field>
          <Field label="Takes the place of" error={errors.supersedesId}>
            {(control) => (
              <Select
                {...control}
                value={f.supersedesId ?? ""}
                placeholder="Nothing"
                options={choices.actions
                  .filter((a) => a.id !== action?.id)
                  .map((a) => ({ value: a.id, label: a.label }))}
                onChange={(e) => draft.set({ supersedesId: e.target.value || null })}
              />
            )}
          </Field>
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
        what="this action"
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
