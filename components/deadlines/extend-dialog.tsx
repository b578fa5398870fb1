"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { formatDay } from "@/lib/dates/format-date";
import type { Choices } from "@/lib/deadlines/choice-schema";
import { askExtension, useExtendDeadline } from "@/lib/deadlines/client";
import type { ExtendPreview } from "@/lib/deadlines/entry-schema";
import type { Deadline } from "@/lib/deadlines/schema";
import { ApiError } from "@/lib/http/api-error";
import { ExtendOutcome } from "./extend-outcome";
import { FilingChoice } from "./filing-choice";
import { useSending } from "./use-sending";

type Kind = "names_date" | "extends_by_days" | "event_bound" | "leaves_none";
type Props = { deadline: Deadline; choices: Choices; today: string; open: boolean; onClose: () => void };

const FIELDS = [
  "orderFilingId",
  "effect",
  "effect.date",
  "effect.days",
  "effect.from",
  "effect.event",
  "from",
];

/** An order moves the date: what the order says, the date it gives, then the saving. */
export function ExtendDialog({ deadline, choices, today, open, onClose }: Props) {
  const router = useRouter();
  const [orderFilingId, setOrder] = useState<string | null>(null);
  const [orderText, setOrderText] = useState("");
  const [kind, setKind] = useState<Kind>("names_date");
  const [date, setDate] = useState<string | null>(null);
  const [time, setTime] = useState("");
  const [days, setDays] = useState("14");
  const [from, setFrom] = useState<string | null>(deadline.dueOn);
  const [event, setEvent] = useState("");
  const [reason, setReason] = useState("");
  const [preview, setPreview] = useState<ExtendPreview | null>(null);
  const [asking, setAsking] = useState(false);
  const { send, errors, setErrors, pending } = useSending(
    useExtendDeadline(deadline.caseId, deadline.id),
    FIELDS,
  );
  const changed = () => setPreview(null);
  const effect =
    kind === "names_date"
      ? { kind, date: date ?? "", time: time === "" ? null : time }
      : kind === "extends_by_days"
        ? { kind, days: Number(days), from }
        : kind === "event_bound"
          ? { kind, event, period: { n: Number(days), unit: "days" as const } }
          : { kind };
  const body = {
    version: deadline.version,
    orderFilingId,
    orderText: orderText.trim() === "" ? null : orderText,
    effect,
    reason: reason.trim() === "" ? null : reason,
  };
  const ask = async () => {
    setAsking(true);
    setErrors({});
    try {
      setPreview(await askExtension(deadline.caseId, deadline.id, body));
    } catch (error) {
      if (error instanceof ApiError) setErrors(error.fields);
      showError(error, FIELDS);
    } finally {
      setAsking(false);
    }
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Extend by order"
      lead={`${deadline.title}${deadline.dueOn ? `, due ${formatDay(deadline.dueOn)}` : ""}`}
      keepOnOutsideClick
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {preview === null ? (
            <Button tone="primary" onClick={ask} pending={asking}>
              Show what it gives
            </Button>
          ) : (
            <Button
              tone="primary"
              pending={pending}
              onClick={() =>
                send(body, {
                  said: ({ moved }) => (moved ? "Extended" : "The date stands; the order is noted beside it"),
                  done: ({ deadline: now }) => {
                    onClose();
                    // The date that stands now has a page of its own.
                    if (now.id !== deadline.id) router.push(`/cases/${now.caseId}/deadlines/${now.id}`);
                  },
                })
              }
            >
              {preview.moves ? "Save the new date" : "Note the order beside the date"}
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-4" onChange={changed}>
        {deadline.protectedBecause ? (
          <Notice tone="critical" title="No order moves this date">
            {deadline.protectedBecause} The order can be noted beside it; the date stands.
          </Notice>
        ) : null}
        <Field label="By which order" error={errors.orderFilingId} required>
          {(control) => (
            <FilingChoice
              {...control}
              filings={choices.filings}
              orders
              value={orderFilingId}
              onValueChange={(id) => {
                setOrder(id);
                changed();
              }}
            />
          )}
        </Field>
        {orderFilingId === null ? (
          <Field label="Or, where it is not on this docket, in words">
            {(control) => (
              <Input {...control} value={orderText} onChange={(e) => setOrderText(e.target.value)} />
            )}
          </Field>
        ) : null}
        <RadioGroup
          legend="What the order does"
          name="effect"
          value={kind}
          onValueChange={(value) => {
            const next = (["names_date", "extends_by_days", "event_bound", "leaves_none"] as const).find(
              (k) => k === value,
            );
            if (next) setKind(next);
            changed();
          }}
          options={[
            { value: "names_date", label: "Names a day", hint: "It stands as written, also on a weekend." },
            { value: "extends_by_days", label: "Gives more days", hint: "Ask from which day they run." },
            { value: "event_bound", label: "Ties it to an event", hint: "“14 days after rescission”" },
            { value: "leaves_none", label: "Takes it away and names none" },
          ]}
        />
        {kind === "names_date" ? (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Day" required error={errors["effect.date"] ?? errors.effect}>
              {(control) => (
                <DateInput
                  {...control}
                  today={today}
                  value={date}
                  onValueChange={(d) => {
                    setDate(d);
                    changed();
                  }}
                />
              )}
            </Field>
            <Field label="Hour, court's clock">
              {(control) => (
                <Input {...control} type="time" value={time} onChange={(e) => setTime(e.target.value)} />
              )}
            </Field>
          </div>
        ) : null}
        {kind === "extends_by_days" || kind === "event_bound" ? (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="Days" required error={errors["effect.days"]}>
              {(control) => (
                <Input
                  {...control}
                  inputMode="numeric"
                  value={days}
                  onChange={(e) => setDays(e.target.value)}
                />
              )}
            </Field>
            {kind === "extends_by_days" ? (
              <Field
                label="From which day"
                error={errors["effect.from"] ?? errors.from}
                hint="Empty: the order does not say."
              >
                {(control) => (
                  <DateInput
                    {...control}
                    today={today}
                    value={from}
                    onValueChange={(d) => {
                      setFrom(d);
                      changed();
                    }}
                  />
                )}
              </Field>
            ) : (
              <Field label="After which event" required error={errors["effect.event"]}>
                {(control) => <Input {...control} value={event} onChange={(e) => setEvent(e.target.value)} />}
              </Field>
            )}
          </div>
        ) : null}
        <Field label="Note">
          {(control) => (
            <Textarea {...control} value={reason} onChange={(e) => setReason(e.target.value)} rows={2} />
          )}
        </Field>
        {preview === null ? null : <ExtendOutcome preview={preview} before={deadline.dueOn} />}
      </div>
    </Dialog>
  );
}
