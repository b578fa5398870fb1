"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { useDraft } from "@/components/ui/use-draft";
import { useRequestKey } from "@/components/ui/use-request-key";
import { ApiError } from "@/lib/http/api-error";
import { useSubmitReport } from "@/lib/reports/client";
import { categoryChoices } from "./report-words";

type Props = { caseId: string; userId: string; today: string };

const blank = {
  text: "",
  category: "",
  startOn: "",
  endOn: "",
  stillGoing: false,
  cost: "",
  affected: "",
  proof: "",
};
const SHOWN = Object.keys(blank);

/** One sentence is required; everything else only helps. What is typed survives a reload and a sign-out. */
export function ReportForm({ caseId, userId, today }: Props) {
  const router = useRouter();
  const draft = useDraft(userId, `report:${caseId}`, blank);
  const key = useRequestKey();
  const submit = useSubmitReport(caseId);
  const errors = submit.error instanceof ApiError ? submit.error.fields : {};
  const { values, set } = draft;

  function send(event: FormEvent) {
    event.preventDefault();
    const { category, startOn, endOn, ...rest } = values;
    submit.mutate(
      {
        body: {
          ...rest,
          category: categoryChoices.find((c) => c.value === category)?.value ?? null,
          startOn: startOn || null,
          endOn: endOn || null,
          cost: values.cost || null,
          affected: values.affected || null,
          proof: values.proof || null,
        },
        idempotencyKey: key.take(),
      },
      {
        onSuccess: () => {
          draft.clear();
          draft.set(blank);
          showToast({ title: "Thank you. Your lawyers have it." });
          router.refresh();
        },
        onError: (error) => showError(error, SHOWN),
        onSettled: (_, error) => key.settle(error),
      },
    );
  }

  return (
    <form onSubmit={send} className="grid gap-5 text-base" noValidate>
      <Field label="What happened, and what did it cost you?" required error={errors.text}>
        {(control) => (
          <Textarea
            {...control}
            rows={5}
            value={values.text}
            onChange={(e) => set({ text: e.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="What kind of loss is it?" error={errors.category}>
          {(control) => (
            <Select
              {...control}
              placeholder="I am not sure"
              options={categoryChoices}
              value={values.category}
              onChange={(e) => set({ category: e.target.value })}
            />
          )}
        </Field>
        <Field
          label="Who was affected?"
          hint="Roles, not names: two engineers in Canada."
          error={errors.affected}
        >
          {(control) => (
            <Input {...control} value={values.affected} onChange={(e) => set({ affected: e.target.value })} />
          )}
        </Field>
        <Field label="When did it start?" error={errors.startOn}>
          {(control) => (
            <DateInput
              {...control}
              today={today}
              value={values.startOn || null}
              onValueChange={(d) => set({ startOn: d ?? "" })}
            />
          )}
        </Field>
        <Field label="When did it end?" error={errors.endOn}>
          {(control) => (
            <DateInput
              {...control}
              today={today}
              value={values.endOn || null}
              disabled={values.stillGoing}
              onValueChange={(d) => set({ endOn: d ?? "" })}
            />
          )}
        </Field>
      </div>
      <Checkbox
        label="It is still going on"
        checked={values.stillGoing}
        onChange={(e) => set(e.target.checked ? { stillGoing: true, endOn: "" } : { stillGoing: false })}
      />
      <Field
        label="How much time or money?"
        hint="A range is fine: 10 to 15 hours a week."
        error={errors.cost}
      >
        {(control) => (
          <Input {...control} value={values.cost} onChange={(e) => set({ cost: e.target.value })} />
        )}
      </Field>
      <Field
        label="What would show it?"
        hint="A ticket, a message, a log, a person who was there."
        error={errors.proof}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={values.proof}
            onChange={(e) => set({ proof: e.target.value })}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" tone="primary" pending={submit.isPending}>
          Send to your lawyers
        </Button>
        <p className="text-sm text-muted">
          Only your lawyers read it. Until you send it, what you type is kept on this device, locked to you.
        </p>
      </div>
    </form>
  );
}
