"use client";

import { CalendarDays } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { CourtDate } from "@/lib/dates/court-date";
import { formatDay } from "@/lib/dates/format-date";
import { controlStyle } from "./control-style";
import type { ControlProps } from "./field";
import { IconButton } from "./icon-button";
import { parseDateEntry } from "./parse-date-entry";

export type DateInputProps = Partial<ControlProps> & {
  /** Posts `YYYY-MM-DD`, or "" while the text is no date. */
  name?: string;
  /** The court's day now: what `jun 23` and `+14` are reckoned from. */
  today: CourtDate;
  /** Controlled by the date; the text stays as it was typed until the field is left. */
  value?: CourtDate | null;
  defaultValue?: CourtDate | null;
  /** `date` is null while the text is empty or no date; `text` tells the two apart. */
  onValueChange?: (date: CourtDate | null, text: string) => void;
  disabled?: boolean;
};

/**
 * A date, typed as people type dates; the weekday answers at once, so that a slip is seen. Text that is no date is not
 * sent as no date: the form waits until it is one, or empty.
 */
export function DateInput({
  name,
  today,
  value,
  defaultValue,
  onValueChange,
  disabled,
  ...control
}: DateInputProps) {
  const [text, setText] = useState(value ?? defaultValue ?? "");
  const input = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const typed = parseDateEntry(text, today);
  // A value set from outside (a form restored, a rule applied) replaces text that means another day.
  const outside =
    value !== undefined && value !== typed && !(value === null && text !== "" && typed === null);
  const shown = outside ? (value ?? "") : text;
  const date = parseDateEntry(shown, today);
  const wrong = date === null && shown.trim() !== "" && disabled !== true;
  const readingId = control.id ? `${control.id}-reading` : undefined;

  useEffect(() => {
    const form = input.current?.form;
    if (!wrong || !form) return;
    const wait = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      input.current?.focus();
    };
    form.addEventListener("submit", wait, { capture: true });
    return () => form.removeEventListener("submit", wait, { capture: true });
  }, [wrong]);

  const change = (next: string) => {
    setText(next);
    onValueChange?.(parseDateEntry(next, today), next);
  };

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <div className="relative w-40">
        <input
          {...control}
          ref={input}
          aria-invalid={wrong || control["aria-invalid"]}
          type="text"
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          placeholder="6/23/26"
          value={shown}
          disabled={disabled}
          aria-describedby={[control["aria-describedby"], readingId].filter(Boolean).join(" ") || undefined}
          className={controlStyle("pr-9 tabular-nums")}
          onChange={(event) => change(event.target.value)}
          onBlur={() => {
            if (date && date !== shown) setText(date);
          }}
        />
        <IconButton
          label="Choose a day"
          icon={<CalendarDays />}
          disabled={disabled}
          className="absolute top-1/2 right-1 -translate-y-1/2"
          onClick={() => picker.current?.showPicker()}
        />
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden
          className="pointer-events-none absolute inset-x-0 bottom-0 h-0 w-full opacity-0"
          value={date ?? ""}
          onChange={(event) => change(event.target.value)}
        />
        {name ? <input type="hidden" name={name} value={date ?? ""} /> : null}
      </div>
      <output id={readingId} className={wrong ? "text-sm font-medium text-critical" : "text-sm text-muted"}>
        {date
          ? formatDay(date)
          : shown.trim() === ""
            ? ""
            : "Not a day of the calendar. Try 6/23/26 or jun 23."}
      </output>
    </div>
  );
}
