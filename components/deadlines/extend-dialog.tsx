"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
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
import { CountQuestion, countStart, nothingCounted } from "./count-question";
import { EntryForm } from "./entry-form";
import { ExtendOutcome } from "./extend-outcome";
import { FilingChoice } from "./filing-choice";
import { MomentFields } from "./moment-fields";
import {
  nothingSided,
  recurringOf,
  type SeriesAsked,
  SeriesFields,
  type SidesAsked,
  SidesFields,
  twoSidedOf,
} from "./order-fields";
import { PeriodFields, periodOf } from "./period-fields";
import { useSending } from "./use-sending";

const KINDS = [
  { value: "names_date", label: "Names a day", hint: "It stands as written, also on a weekend." },
  { value: "extends_by_days", label: "Gives more days", hint: "Ask from which day they run." },
  { value: "sets_period", label: "Sets a period", hint: "“within 30 days of this order”" },
  { value: "event_bound", label: "Ties it to an event", hint: "“14 days after rescission”" },
  {
    value: "two_sided",
    label: "The earlier or the later of several",
    hint: "“the earlier of March 1 and 14 days after the ruling”",
  },
  { value: "recurring", label: "Makes it recur", hint: "“every 60 days until further order”" },
  { value: "leaves_none", label: "Takes it away and names none" },
] as const;
type Kind = (typeof KINDS)[number]["value"];
type Props = { deadline: Deadline; choices: Choices; today: string; open: boolean; onClose: () => void };

const FIELDS = ["orderFilingId", "effect", "from", "trigger", "period"];

/** A date of several sides, or of a series, is changed from what it is. */
function startingSides({ recipe }: Deadline): SidesAsked {
  if (recipe?.kind !== "two_sided") return nothingSided;
  return {
    choose: recipe.choose,
    sides: recipe.sides.map(({ what, date, period }) => ({
      what,
      kind: period ? "after" : "day",
      date,
      n: String(period?.n ?? 14),
      unit: period?.unit ?? "days",
    })),
  };
}
const startingSeries = ({ recipe }: Deadline): SeriesAsked =>
  recipe?.kind === "recurring"
    ? { everyDays: String(recipe.everyDays), from: recipe.from }
    : { everyDays: "60", from: null };

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
  const [count, setCount] = useState(nothingCounted);
  const [sided, setSided] = useState<SidesAsked>(() => startingSides(deadline));
  const [series, setSeries] = useState<SeriesAsked>(() => startingSeries(deadline));
  const [reason, setReason] = useState("");
  const [answered, setAnswered] = useState<{ question: string; preview: ExtendPreview } | null>(null);
  const [asking, setAsking] = useState(false);
  const { send, errors, setErrors, pending } = useSending(
    useExtendDeadline(deadline.caseId, deadline.id),
    FIELDS,
  );
  // The API names the parts of the effect; the fields know their own names.
  const own = Object.fromEntries(
    Object.entries(errors).map(([path, text]) => [path.replace(/^effect\./, ""), text]),
  );
  const effectOf = () => {
    switch (kind) {
      case "names_date":
        return { kind, date: date ?? "", time: time === "" ? null : time };
      case "extends_by_days":
        return { kind, days: days.trim() === "" ? Number.NaN : Number(days), from };
      case "sets_period":
        return {
          kind,
          period: periodOf(count),
          direction: count.direction,
          trigger: countStart(count) ?? "",
        };
      case "event_bound":
        return { kind, event, period: periodOf(count) };
      case "two_sided":
        return twoSidedOf(sided);
      case "recurring":
        return recurringOf(series);
      case "leaves_none":
        return { kind };
    }
  };
  const body = {
    version: deadline.version,
    orderFilingId,
    orderText: orderText.trim() === "" ? null : orderText,
    effect: effectOf(),
    reason: reason.trim() === "" ? null : reason,
  };
  // What is saved is what was shown: an answer to another question, however late it comes, is not shown.
  const question = JSON.stringify({ ...body, reason: null });
  const preview = answered?.question === question ? answered.preview : null;
  const form = useId();
  const outcome = useRef<HTMLDivElement>(null);
  // The answer stands below all that was asked: shown, not only said.
  useEffect(() => {
    if (answered !== null) outcome.current?.scrollIntoView({ block: "nearest" });
  }, [answered]);
  const ask = async () => {
    setAsking(true);
    setErrors({});
    try {
      setAnswered({ question, preview: await askExtension(deadline.caseId, deadline.id, body) });
    } catch (error) {
      if (error instanceof ApiError) setErrors(error.fields);
      const paths = error instanceof ApiError ? Object.keys(error.fields) : [];
      showError(
        error,
        paths.filter((path) => FIELDS.some((field) => path === field || path.startsWith(`${field}.`))),
      );
    } finally {
      setAsking(false);
    }
  };
  const save = () =>
    send(body, {
      said: ({ moved }) => (moved ? "Extended" : "The date stands; the order is noted beside it"),
      done: ({ deadline: now }) => {
        onClose();
        // The date that stands now has a page of its own.
        if (now.id !== deadline.id) router.push(`/cases/${now.caseId}/deadlines/${now.id}`);
      },
    });
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
            <Button type="submit" form={form} tone="primary" pending={asking}>
              Show what it gives
            </Button>
          ) : (
            <Button type="submit" form={form} tone="primary" pending={pending}>
              {preview.moves ? "Save the new date" : "Note the order beside the date"}
            </Button>
          )}
        </>
      }
    >
      <EntryForm id={form} onSend={preview === null ? ask : save} className="grid gap-4">
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
              onValueChange={setOrder}
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
            const next = KINDS.find((k) => k.value === value)?.value;
            if (next) setKind(next);
          }}
          options={[...KINDS]}
        />
        {kind === "names_date" ? (
          <div className="grid gap-4 sm:grid-cols-2">
            <MomentFields
              label="Day"
              day={date}
              hour={time}
              onDay={setDate}
              onHour={setTime}
              today={today}
              withHour="optional"
              required
              error={errors["effect.date"]}
            />
          </div>
        ) : null}
        {kind === "extends_by_days" ? (
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
            <MomentFields
              label="From which day"
              day={from}
              hour=""
              onDay={setFrom}
              onHour={() => undefined}
              today={today}
              withHour="no"
              hint="Empty: the order does not say."
              error={errors["effect.from"] ?? errors.from}
            />
          </div>
        ) : null}
        {kind === "sets_period" ? (
          <CountQuestion value={count} onChange={setCount} today={today} errors={own} ofOrder />
        ) : null}
        {kind === "event_bound" ? (
          <div className="grid gap-4 sm:grid-cols-2">
            <PeriodFields
              value={count}
              onChange={(period) => setCount({ ...count, ...period })}
              error={own.period ?? own["period.n"]}
            />
            <Field label="After which event" required error={own.event}>
              {(control) => <Input {...control} value={event} onChange={(e) => setEvent(e.target.value)} />}
            </Field>
          </div>
        ) : null}
        {kind === "two_sided" ? (
          <SidesFields value={sided} onChange={setSided} today={today} errors={own} />
        ) : null}
        {kind === "recurring" ? (
          <SeriesFields
            value={series}
            onChange={(changes) => setSeries({ ...series, ...changes })}
            today={today}
            errors={own}
          />
        ) : null}
        <Field label="Note">
          {(control) => (
            <Textarea {...control} value={reason} onChange={(e) => setReason(e.target.value)} rows={2} />
          )}
        </Field>
        {own.effect ? <p className="font-medium text-critical">{own.effect}</p> : null}
        <div ref={outcome}>
          {preview === null ? null : <ExtendOutcome preview={preview} before={deadline.dueOn} />}
        </div>
      </EntryForm>
    </Dialog>
  );
}
