"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Choices } from "@/lib/deadlines/choice-schema";
import { useCompleteDeadline } from "@/lib/deadlines/client";
import type { Deadline } from "@/lib/deadlines/schema";
import { EntryForm } from "./entry-form";
import { FilingChoice } from "./filing-choice";
import { useSending } from "./use-sending";

type Props = { deadline: Deadline; choices: Choices; today: string; open: boolean; onClose: () => void };

/** Done: by which entry, on which day. */
export function CompleteDialog({ deadline, choices, today, open, onClose }: Props) {
  const [filingId, setFiling] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(today);
  const [reason, setReason] = useState("");
  const { send, errors, pending } = useSending(useCompleteDeadline(deadline.caseId, deadline.id), [
    "filingId",
    "completedOn",
    "reason",
  ]);
  const form = useId();
  const save = () =>
    send(
      {
        version: deadline.version,
        filingId,
        completedOn: day ?? "",
        reason: reason.trim() === "" ? null : reason,
      },
      { said: "Done", done: onClose },
    );
  const choose = (id: string | null) => {
    setFiling(id);
    const filing = choices.filings.find((f) => f.id === id);
    if (filing) setDay(filing.filedOn);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Complete this date"
      lead={deadline.title}
      keepOnOutsideClick
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={form} tone="primary" pending={pending}>
            Mark as done
          </Button>
        </>
      }
    >
      <EntryForm id={form} onSend={save} className="grid gap-4">
        <Field label="By which entry" error={errors.filingId}>
          {(control) => (
            <FilingChoice {...control} filings={choices.filings} value={filingId} onValueChange={choose} />
          )}
        </Field>
        <Field label="On" required error={errors.completedOn}>
          {(control) => (
            <DateInput {...control} today={today} value={day} onValueChange={(date) => setDay(date)} />
          )}
        </Field>
        <Field label="How, or a note" error={errors.reason} hint="Needed where no entry did it.">
          {(control) => (
            <Textarea {...control} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      </EntryForm>
    </Dialog>
  );
}
