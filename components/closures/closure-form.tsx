"use client";

import { MoveRows } from "@/components/deadlines/move-rows";
import { useSending } from "@/components/deadlines/use-sending";
import { type Keep, useWhatIf } from "@/components/deadlines/use-what-if";
import { DraftNotice } from "@/components/harm/draft-notice";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { useDraft } from "@/components/ui/use-draft";
import { CLOSURE_KINDS } from "@/lib/dates/court-calendar";
import { useEnterClosure } from "@/lib/deadlines/client";
import { calendarWords, closureWords } from "@/lib/deadlines/words";

type CalendarKey = keyof typeof calendarWords;
type Kind = (typeof CLOSURE_KINDS)[number];
type Values = {
  calendar: CalendarKey;
  kind: Kind;
  closedOn: string | null;
  why: string;
  url: string;
  keep: Keep;
};
const EMPTY: Values = {
  calendar: "ddc",
  kind: "inaccessible",
  closedOn: null,
  why: "",
  url: "",
  keep: {},
};
const isCalendar = (text: string): text is CalendarKey => text in calendarWords;
const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Enters a day on which a court was closed, and shows which dates it moves before it does. */
export function ClosureForm({ userId, today }: { userId: string; today: string }) {
  const draft = useDraft<Values>(userId, "closure:new", EMPTY);
  const { set } = draft;
  const { calendar, kind, closedOn, why, url } = draft.values;
  const question = closedOn === null ? null : { enter: [{ calendar, kind, closedOn }] };
  const { table, rows, keep, setKeep, decision } = useWhatIf(null, question, [
    draft.values.keep,
    (kept) => set({ keep: kept }),
  ]);
  const { send, errors, pending } = useSending(useEnterClosure(), [
    "calendar",
    "closedOn",
    "kind",
    "why",
    "sourceUrl",
    "keep",
  ]);
  return (
    <form
      className="grid gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(
          {
            calendar,
            kind,
            closedOn: closedOn ?? "",
            why,
            sourceUrl: url.trim() === "" ? null : url,
            ...decision,
          },
          {
            said: ({ moved, kept }) =>
              `Entered: ${moved} ${moved === 1 ? "date" : "dates"} moved, ${kept} kept`,
            done: draft.discard,
          },
        );
      }}
    >
      <DraftNotice draft={draft} />
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label="Day" required error={errors.closedOn}>
          {(control) => (
            <DateInput
              {...control}
              today={today}
              value={closedOn}
              onValueChange={(day) => set({ closedOn: day })}
            />
          )}
        </Field>
        <Field label="Court" required error={errors.calendar}>
          {(control) => (
            <Select
              {...control}
              value={calendar}
              onChange={(e) => isCalendar(e.target.value) && set({ calendar: e.target.value })}
              options={options(calendarWords)}
            />
          )}
        </Field>
        <Field label="Kind" required error={errors.kind}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              onChange={(e) => set({ kind: CLOSURE_KINDS.find((k) => k === e.target.value) ?? kind })}
              options={options(closureWords)}
            />
          )}
        </Field>
        <Field label="Why" required error={errors.why} className="sm:col-span-2">
          {(control) => (
            <Input
              {...control}
              value={why}
              onChange={(e) => set({ why: e.target.value })}
              placeholder="Snow: the clerk's office was closed by order of the chief judge"
            />
          )}
        </Field>
        <Field label="Address of the notice" error={errors.sourceUrl}>
          {(control) => (
            <Input {...control} type="url" value={url} onChange={(e) => set({ url: e.target.value })} />
          )}
        </Field>
      </div>
      {question === null || table.data === undefined ? null : rows.length === 0 ? (
        <Notice tone="success" live>
          No date of your cases would move.
        </Notice>
      ) : (
        <MoveRows rows={rows} keep={keep} onKeep={setKeep} withCase />
      )}
      {errors.keep ? <p className="font-medium text-critical">{errors.keep}</p> : null}
      <div>
        <Button type="submit" tone="primary" pending={pending || (question !== null && table.isFetching)}>
          {rows.length === 0
            ? "Enter this closure"
            : `Enter it and move ${rows.length - decision.keep.length}`}
        </Button>
      </div>
    </form>
  );
}
