"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import type { Choices } from "@/lib/deadlines/choice-schema";
import { useCloseDeadline } from "@/lib/deadlines/client";
import type { Deadline } from "@/lib/deadlines/schema";
import { FilingChoice } from "./filing-choice";
import { useSending } from "./use-sending";

export type CloseVerb = "vacate" | "supersede" | "reopen";

const words = {
  vacate: { title: "Vacate this date", act: "Vacate", said: "Vacated", entry: "By which order" },
  supersede: { title: "Supersede this date", act: "Supersede", said: "Superseded", entry: "By which entry" },
  reopen: {
    title: "Open this date again",
    act: "Open again",
    said: "Opened again",
    entry: "Because of which entry",
  },
} as const;

type Props = {
  verb: CloseVerb;
  deadline: Deadline;
  choices: Choices;
  open: boolean;
  onClose: () => void;
};

/** Closes a date, or opens it again, with the reason. Nothing is deleted. */
export function CloseDialog({ verb, deadline, choices, open, onClose }: Props) {
  const [filingId, setFiling] = useState<string | null>(null);
  const [byDeadlineId, setBy] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const said = words[verb];
  const { send, errors, pending } = useSending(useCloseDeadline(deadline.caseId, deadline.id, verb), [
    "filingId",
    "byDeadlineId",
    "reason",
  ]);
  const inner = deadline.dependents.filter((d) => d.side === "internal").length;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={said.title}
      lead={`${deadline.title}. It stays on record with the reason.${
        verb !== "reopen" && inner > 0 ? ` The internal dates that lead to it (${inner}) close with it.` : ""
      }`}
      keepOnOutsideClick
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            tone={verb === "vacate" ? "danger" : "primary"}
            pending={pending}
            onClick={() =>
              send(
                {
                  version: deadline.version,
                  reason,
                  filingId,
                  ...(verb === "supersede" ? { byDeadlineId } : {}),
                },
                { said: said.said, done: onClose },
              )
            }
          >
            {said.act}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field
          label={said.entry}
          error={errors.filingId}
          required={verb === "vacate" && deadline.basis === "order"}
        >
          {(control) => (
            <FilingChoice
              {...control}
              filings={choices.filings}
              orders={verb === "vacate"}
              value={filingId}
              onValueChange={setFiling}
            />
          )}
        </Field>
        {verb === "supersede" ? (
          <Field label="By which other date" error={errors.byDeadlineId}>
            {(control) => (
              <Combobox
                {...control}
                options={choices.deadlines
                  .filter((d) => d.id !== deadline.id)
                  .map((d) => ({ value: d.id, label: d.title, hint: d.dueOn ?? "no day yet" }))}
                value={byDeadlineId}
                onValueChange={setBy}
              />
            )}
          </Field>
        ) : null}
        <Field label="Why" required error={errors.reason}>
          {(control) => (
            <Textarea {...control} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
      </div>
    </Dialog>
  );
}
