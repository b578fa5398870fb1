"use client";

import { useId, useState } from "react";
import { EntryForm } from "@/components/deadlines/entry-form";
import { useSending } from "@/components/deadlines/use-sending";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Status } from "@/components/ui/status";
import { Textarea } from "@/components/ui/textarea";
import { formatShort } from "@/lib/dates/format-date";
import { useCheckRule, useWithdrawCheck } from "@/lib/rules/client";
import type { RuleCheckRow, RuleRow } from "@/lib/rules/schema";

const FIELDS = ["outcome", "checkedOn", "against", "sourceUrl", "note"];

/** Who compared a rule's text with what, and one's own comparison. */
export function CheckDialog({ rule, today, onClose }: { rule: RuleRow; today: string; onClose: () => void }) {
  const [outcome, setOutcome] = useState<"agrees" | "differs">("agrees");
  const [checkedOn, setDay] = useState<string | null>(today);
  const [against, setAgainst] = useState("");
  const [url, setUrl] = useState("");
  const [note, setNote] = useState("");
  const { send, errors, pending } = useSending(useCheckRule(rule.id), FIELDS);
  const form = useId();
  const record = () =>
    send(
      {
        outcome,
        checkedOn: checkedOn ?? "",
        against,
        sourceUrl: url.trim() === "" ? null : url,
        note: note.trim() === "" ? null : note,
      },
      { said: "Recorded with your name", done: onClose },
    );
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={`Check ${rule.cite}`}
      lead={`${rule.title}. The table says: ${rule.says}`}
      keepOnOutsideClick
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button type="submit" form={form} tone="primary" pending={pending}>
            Record this check
          </Button>
        </>
      }
    >
      <EntryForm id={form} onSend={record} className="grid gap-4">
        {rule.checks.length === 0 ? null : (
          <ul className="divide-y divide-rule border-y border-rule">
            {rule.checks.map((check) => (
              <CheckLine key={check.id} check={check} />
            ))}
          </ul>
        )}
        <RadioGroup
          legend="Compared with the official text, it"
          name="outcome"
          inline
          value={outcome}
          onValueChange={(value) => setOutcome(value === "differs" ? "differs" : "agrees")}
          options={[
            { value: "agrees", label: "agrees" },
            { value: "differs", label: "differs" },
          ]}
        />
        <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <Field
            label="Compared with"
            required
            error={errors.against}
            hint="“Federal Rules of Civil Procedure, Dec. 1, 2025, p. 14”"
          >
            {(control) => (
              <Input {...control} value={against} onChange={(event) => setAgainst(event.target.value)} />
            )}
          </Field>
          <Field label="On" required error={errors.checkedOn}>
            {(control) => (
              <DateInput
                {...control}
                today={today}
                value={checkedOn}
                onValueChange={(date) => setDay(date)}
              />
            )}
          </Field>
        </div>
        <Field label="Address of the text" error={errors.sourceUrl}>
          {(control) => (
            <Input {...control} type="url" value={url} onChange={(event) => setUrl(event.target.value)} />
          )}
        </Field>
        <Field
          label={outcome === "differs" ? "What differs" : "Note"}
          required={outcome === "differs"}
          error={errors.note}
        >
          {(control) => (
            <Textarea {...control} rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
      </EntryForm>
    </Dialog>
  );
}

function CheckLine({ check }: { check: RuleCheckRow }) {
  const { send, pending } = useSending(useWithdrawCheck(check.ruleId, check.id), []);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 py-2">
      <div className="min-w-0">
        <Status
          icon={check.holds ? (check.outcome === "agrees" ? "done" : "alert") : "void"}
          tone={check.holds ? (check.outcome === "agrees" ? "success" : "critical") : "neutral"}
        >
          {check.withdrawnAt !== null
            ? "Taken back"
            : check.holds
              ? check.outcome === "agrees"
                ? "Agrees"
                : "Differs"
              : "Of an earlier text: holds no more"}
        </Status>
        <p>
          {check.by ?? "A colleague"}, {formatShort(check.checkedOn)}:{" "}
          {check.sourceUrl === null ? (
            check.against
          ) : (
            <a href={check.sourceUrl} className="link" rel="noreferrer noopener" target="_blank">
              {check.against}
            </a>
          )}
        </p>
        {check.note ? <p className="text-sm text-muted">{check.note}</p> : null}
      </div>
      {check.can.withdraw ? (
        <Button
          size="sm"
          tone="quiet"
          pending={pending}
          onClick={() => send({}, { said: "Taken back", done: () => undefined })}
        >
          Take back
        </Button>
      ) : null}
    </li>
  );
}
