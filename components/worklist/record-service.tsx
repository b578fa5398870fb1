"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { EntryCombobox } from "@/components/filings/entry-combobox";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { useRequestKey } from "@/components/ui/use-request-key";
import { ApiError } from "@/lib/http/api-error";
import { methodWords } from "@/lib/parties/words";
import { useRecordOutsideService } from "@/lib/worklist/client";
import type { Worklist } from "@/lib/worklist/schema";
import type { ServiceDraft } from "./service-draft";

const FIELDS = ["title", "servedOn", "method", "servedBy", "note", "filingId"];
const methods = Object.entries(methodWords)
  .filter(([method]) => method !== "ecf")
  .map(([value, label]) => ({ value, label }));

/** Records that a paper was served outside the court's system: which, what day, and how. */
export function RecordService({
  draft,
  cases,
  today,
  onClose,
}: {
  draft: ServiceDraft;
  cases: Worklist["cases"];
  today: string;
  onClose: () => void;
}) {
  const router = useRouter();
  const record = useRecordOutsideService();
  const key = useRequestKey();
  const [form, setForm] = useState(draft);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const set = (change: Partial<ServiceDraft>) => setForm({ ...form, ...change });
  const isNew = draft.serviceId === null;
  const save = async () => {
    const { outsideServiceInput } = await import("@/lib/worklist/schema");
    const parsed = outsideServiceInput.safeParse({
      title: form.title,
      servedOn: form.servedOn,
      method: form.method,
      servedBy: form.servedBy || null,
      note: form.note || null,
      filingId: form.entry?.id ?? null,
    });
    if (!parsed.success) {
      setErrors({
        ...Object.fromEntries(parsed.error.issues.map((i) => [i.path.join("."), i.message])),
        ...(form.servedOn === "" ? { servedOn: "Say on what day." } : {}),
      });
      return;
    }
    const { serviceId, caseId } = form;
    record.mutate(
      { caseId, serviceId, input: parsed.data, key: key.take() },
      {
        onSuccess: () => {
          key.settle(null);
          onClose();
          router.refresh();
        },
        onError: (error) => {
          key.settle(error);
          if (error instanceof ApiError) setErrors(error.fields);
          showError(error, FIELDS);
        },
      },
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={isNew ? "Record a service outside ECF" : "Set this record right"}
      keepOnOutsideClick
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" pending={record.isPending} onClick={() => void save()}>
            {isNew ? "Record" : "Save"}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {isNew && draft.entry === null ? (
          <Field label="Case" required>
            {(control) => (
              <Select
                {...control}
                value={form.caseId}
                options={cases.map((c) => ({ value: c.id, label: c.caption }))}
                onChange={(event) => set({ caseId: event.target.value, entry: null })}
              />
            )}
          </Field>
        ) : null}
        <Field label="Docket entry" error={errors.filingId} hint="Where the docket has one for it.">
          {(control) => (
            <EntryCombobox
              key={form.caseId}
              {...control}
              caseId={form.caseId}
              value={form.entry}
              onChoose={(entry) => set({ entry })}
            />
          )}
        </Field>
        <Field label="What was served" required error={errors.title}>
          {(control) => (
            <Input {...control} value={form.title} onChange={(event) => set({ title: event.target.value })} />
          )}
        </Field>
        <Field label="Served on" required error={errors.servedOn}>
          {(control) => (
            <DateInput
              {...control}
              today={today}
              value={form.servedOn === "" ? null : form.servedOn}
              onValueChange={(date, text) => set({ servedOn: date ?? text ?? "" })}
            />
          )}
        </Field>
        <Field label="How" required error={errors.method}>
          {(control) => (
            <Select
              {...control}
              value={form.method}
              placeholder="Choose how"
              options={methods}
              onChange={(event) => set({ method: event.target.value })}
            />
          )}
        </Field>
        <Field label="By whom" error={errors.servedBy}>
          {(control) => (
            <Input
              {...control}
              value={form.servedBy}
              onChange={(event) => set({ servedBy: event.target.value })}
            />
          )}
        </Field>
        <Field label="Note" error={errors.note}>
          {(control) => (
            <Textarea
              {...control}
              value={form.note}
              onChange={(event) => set({ note: event.target.value })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
