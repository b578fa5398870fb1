"use client";

import { Combobox } from "@/components/ui/combobox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { instantAt } from "@/lib/dates/court-zone";
import type { RuleChoice } from "@/lib/deadlines/rule-choice";
import { serviceWords, triggerWords } from "@/lib/deadlines/words";

export type RuleAsked = {
  ruleId: string | null;
  trigger: string | null;
  /** For periods of hours: the court's clock at the trigger. */
  time: string;
  serviceMethod: string;
  /** Days of the rule's other legs, by trigger kind. */
  others: Record<string, string>;
};
export const nothingAsked: RuleAsked = {
  ruleId: null,
  trigger: null,
  time: "",
  serviceMethod: "n/a",
  others: {},
};

/** The trigger as the engine takes it: a day, or a moment where the rule counts hours. */
export function triggerOf(asked: RuleAsked): string | null {
  return asked.trigger !== null && asked.time !== ""
    ? instantAt(asked.trigger, asked.time).toISOString().replace(".000Z", "Z")
    : asked.trigger;
}

/** The question as the engine takes it, or null while something is missing. */
export function questionOf(asked: RuleAsked): Record<string, unknown> | null {
  const trigger = triggerOf(asked);
  if (asked.ruleId === null || trigger === null) return null;
  return {
    mode: "rule",
    ruleId: asked.ruleId,
    trigger,
    serviceMethod: asked.serviceMethod,
    triggers: asked.others,
  };
}

type Props = {
  rules: readonly RuleChoice[];
  value: RuleAsked;
  onChange: (value: RuleAsked) => void;
  today: string;
  errors: Record<string, string>;
  /** The trigger may still be to come. */
  mayWait?: boolean;
};

/** Which rule, from which day, served how. */
export function RuleQuestion({ rules, value, onChange, today, errors, mayWait = false }: Props) {
  const rule = rules.find((r) => r.id === value.ruleId);
  const set = (changes: Partial<RuleAsked>) => onChange({ ...value, ...changes });
  const [main, ...others] = rule?.triggers ?? [];
  return (
    <>
      <Field label="Rule" required error={errors.ruleId}>
        {(control) => (
          <Combobox
            {...control}
            options={rules.map((r) => ({
              value: r.id,
              label: `${r.cite}: ${r.title}`,
              hint: r.triggers[0] ? `from: ${triggerWords(r.triggers[0]).toLowerCase()}` : "",
              keywords: r.id,
            }))}
            value={value.ruleId}
            onValueChange={(ruleId) => {
              const next = rules.find((r) => r.id === ruleId);
              const method = next?.serviceMethods.includes("ecf") ? "ecf" : "n/a";
              onChange({ ...value, ruleId, others: {}, serviceMethod: method });
            }}
            placeholder="Number, words or trigger: “opposition”, “12(a)(2)”"
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={main ? triggerWords(main) : "Trigger"}
          required={!mayWait}
          error={errors.trigger}
          hint={mayWait ? "Empty: it has not happened yet." : null}
        >
          {(control) => (
            <DateInput
              {...control}
              today={today}
              value={value.trigger}
              onValueChange={(trigger) => set({ trigger })}
            />
          )}
        </Field>
        {rule?.hours ? (
          <Field label="Hour, court's clock" required error={errors.time}>
            {(control) => (
              <Input
                {...control}
                type="time"
                value={value.time}
                onChange={(event) => set({ time: event.target.value })}
              />
            )}
          </Field>
        ) : null}
        {rule && rule.serviceMethods.length > 1 ? (
          <Field label="Served by" error={errors.serviceMethod}>
            {(control) => (
              <Select
                {...control}
                value={value.serviceMethod}
                onChange={(event) => set({ serviceMethod: event.target.value })}
                options={rule.serviceMethods.map((m) => ({ value: m, label: serviceWords[m] ?? m }))}
              />
            )}
          </Field>
        ) : null}
        {others.map((kind) => (
          <Field
            key={kind}
            label={triggerWords(kind)}
            hint={`The ${rule?.combine ?? "other"} of the two governs.`}
            error={errors[`triggers.${kind}`]}
          >
            {(control) => (
              <DateInput
                {...control}
                today={today}
                value={value.others[kind] ?? null}
                onValueChange={(date) => {
                  const { [kind]: _, ...rest } = value.others;
                  set({ others: date === null ? rest : { ...rest, [kind]: date } });
                }}
              />
            )}
          </Field>
        ))}
      </div>
    </>
  );
}
