"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { PeriodFields, periodOf, type Unit } from "./period-fields";

/** One side of "the earlier of": a day, or so much after something; without a day it has not happened. */
export type SideAsked = { what: string; kind: "day" | "after"; date: string | null; n: string; unit: Unit };
export type SidesAsked = { choose: "earlier" | "later"; sides: SideAsked[] };
const emptySide: SideAsked = { what: "", kind: "day", date: null, n: "14", unit: "days" };
export const nothingSided: SidesAsked = {
  choose: "earlier",
  sides: [emptySide, { ...emptySide, kind: "after" }],
};

export const twoSidedOf = ({ choose, sides }: SidesAsked) => ({
  kind: "two_sided" as const,
  choose,
  sides: sides.map(({ what, kind, date, n, unit }) => ({
    what,
    date,
    period: kind === "after" ? periodOf({ n, unit }) : null,
  })),
});

export type SeriesAsked = { everyDays: string; from: string | null };
export const recurringOf = ({ everyDays, from }: SeriesAsked) => ({
  kind: "recurring" as const,
  everyDays: everyDays.trim() === "" ? Number.NaN : Number(everyDays),
  from: from ?? "",
});

type Shared = { today: string; errors: Record<string, string> };

/** "The earlier of 1 March and 14 days after the ruling." */
export function SidesFields({
  value,
  onChange,
  today,
  errors,
}: Shared & { value: SidesAsked; onChange: (value: SidesAsked) => void }) {
  const set = (at: number, changes: Partial<SideAsked>) =>
    onChange({ ...value, sides: value.sides.map((side, i) => (i === at ? { ...side, ...changes } : side)) });
  return (
    <div className="grid gap-4">
      <RadioGroup
        legend="Which of them governs"
        name="choose"
        inline
        value={value.choose}
        onValueChange={(choose) => onChange({ ...value, choose: choose === "later" ? "later" : "earlier" })}
        options={[
          { value: "earlier", label: "the earlier" },
          { value: "later", label: "the later" },
        ]}
      />
      {value.sides.map((side, at) => (
        // Sides have no name of their own, and keep their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is what names a side
        <fieldset key={at} className="grid gap-3 border-l-2 border-rule pl-3">
          <legend className="sr-only">Side {at + 1}</legend>
          <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
            <Field label={`Side ${at + 1}: what it is`} required error={errors[`sides.${at}.what`]}>
              {(control) => (
                <Input
                  {...control}
                  value={side.what}
                  placeholder={side.kind === "day" ? "the day the order names" : "the ruling on ECF No. 12"}
                  onChange={(event) => set(at, { what: event.target.value })}
                />
              )}
            </Field>
            {value.sides.length > 2 ? (
              <Button
                size="sm"
                tone="quiet"
                aria-label={`Leave out side ${at + 1}`}
                onClick={() => onChange({ ...value, sides: value.sides.filter((_, i) => i !== at) })}
              >
                Leave out
              </Button>
            ) : null}
          </div>
          <RadioGroup
            legend={`Side ${at + 1} is`}
            name={`side-${at}`}
            inline
            value={side.kind}
            onValueChange={(kind) => set(at, { kind: kind === "after" ? "after" : "day" })}
            options={[
              { value: "day", label: "a day" },
              { value: "after", label: "so much after something" },
            ]}
          />
          <div className="grid gap-3 sm:grid-cols-2 sm:items-end">
            {side.kind === "after" ? (
              <PeriodFields
                value={side}
                onChange={(period) => set(at, period)}
                error={errors[`sides.${at}.period`] ?? errors[`sides.${at}.period.n`]}
              />
            ) : null}
            <Field
              label={side.kind === "after" ? "It happened on" : "Day"}
              error={errors[`sides.${at}.date`]}
              hint="Empty: not known yet."
            >
              {(control) => (
                <DateInput
                  {...control}
                  today={today}
                  value={side.date}
                  onValueChange={(date) => set(at, { date })}
                />
              )}
            </Field>
          </div>
        </fieldset>
      ))}
      {value.sides.length < 5 ? (
        <div>
          <Button
            size="sm"
            icon={<Plus aria-hidden />}
            onClick={() => onChange({ ...value, sides: [...value.sides, emptySide] })}
          >
            Add a side
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** "A status report every 60 days until further order." */
export function SeriesFields({
  value,
  onChange,
  today,
  errors,
}: Shared & { value: SeriesAsked; onChange: (changes: Partial<SeriesAsked>) => void }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label="Every how many days"
        required
        error={errors.everyDays}
        hint="The next one is entered when this one is done."
      >
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={value.everyDays}
            onChange={(event) => onChange({ everyDays: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="Counted from"
        required
        error={errors.from}
        hint="The day of the order, unless it names another."
      >
        {(control) => (
          <DateInput
            {...control}
            today={today}
            value={value.from}
            onValueChange={(from) => onChange({ from })}
          />
        )}
      </Field>
    </div>
  );
}
