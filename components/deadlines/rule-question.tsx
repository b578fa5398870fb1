"use client";

import { Combobox } from "@/components/ui/combobox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { RuleChoice } from "@/lib/deadlines/rule-choice";
import { serviceWords, triggerWords } from "@/lib/deadlines/words";
import { momentOf } from "./moment";
import { MomentFields } from "./moment-fields";

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

export const ruleStart = (asked: RuleAsked) => momentOf(asked.trigger, asked.time);

/** The question as the engine takes it, or null while something is missing. */
export function questionOf(asked: RuleAsked): Record<string, unknown> | null {
  const trigger = ruleStart(asked);
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
              onChange({
                ...value,
                ruleId,
                others: {},
                serviceMethod: method,
                ...(next?.hours ? {} : { time: "" }),
              });
            }}
            placeholder="Number, words or trigger: “opposition”, “12(a)(2)”"
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <MomentFields
          label={main ? triggerWords(main) : "Trigger"}
          day={value.trigger}
          hour={value.time}
          onDay={(trigger) => set({ trigger })}
          onHour={(time) => set({ time })}
          today={today}
          withHour={rule?.hours ? "required" : "no"}
          required={!mayWait}
          hint={mayWait ? "Empty: it has not happened yet." : null}
          error={errors.trigger}
          hourError={errors.time}
        />
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
