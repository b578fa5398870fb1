"use client";

import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { remindersByKind } from "@/lib/deadlines/reminder-kinds";
import type { Person } from "@/lib/deadlines/schema";
import { sideWords } from "@/lib/deadlines/words";
import { isOneOf } from "@/lib/one-of";

export type Kept = {
  side: keyof typeof sideWords;
  ownerId: string;
  backupId: string;
  /** "30, 14, 7": days before; empty: as usual for its kind. */
  reminders: string;
};

/** "30, 14, 7" as the API takes it; null: as usual for its kind. */
export const remindersOf = (text: string): number[] | null => {
  const days = text.split(/[\s,/]+/).filter((part) => part !== "");
  return days.length === 0 ? null : days.map(Number);
};
export const sayReminders = (days: readonly number[]) => days.join(", ");

type Props = {
  value: Kept;
  set: (changes: Partial<Kept>) => void;
  keepers: readonly Person[];
  errors: Record<string, string>;
  /** The work of the team itself: nobody else's. */
  internal?: boolean;
};

/** Whose a date is, who has it, when it reminds: the same where it is entered and where it is corrected. */
export function KeeperFields({ value, set, keepers, errors, internal = false }: Props) {
  const people = keepers.map((p) => ({ value: p.id, label: p.name }));
  const side = internal ? "internal" : value.side;
  // The API names each day of the list; here there is one field.
  const wrong = Object.entries(errors).find(
    ([path]) => path === "reminders" || path.startsWith("reminders."),
  );
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label="Whose" required>
          {(control) => (
            <Select
              {...control}
              value={side}
              disabled={internal}
              onChange={({ target }) =>
                isOneOf(sideWords, target.value) ? set({ side: target.value }) : null
              }
              options={Object.entries(sideWords).map(([key, label]) => ({ value: key, label }))}
            />
          )}
        </Field>
        <Field label="Owner" error={errors.ownerId}>
          {(control) => (
            <Select
              {...control}
              value={value.ownerId}
              onChange={(event) => set({ ownerId: event.target.value })}
              placeholder="Nobody yet"
              options={people}
            />
          )}
        </Field>
        <Field label="Backup" error={errors.backupId}>
          {(control) => (
            <Select
              {...control}
              value={value.backupId}
              onChange={(event) => set({ backupId: event.target.value })}
              placeholder="Nobody"
              options={people}
            />
          )}
        </Field>
      </div>
      <Field
        label="Reminders, days before"
        error={wrong?.[1]}
        hint={`0 is the day itself. Empty: ${sayReminders(remindersByKind[side])}, as usual for a date of this kind.`}
      >
        {(control) => (
          <Input
            {...control}
            value={value.reminders}
            placeholder={sayReminders(remindersByKind[side])}
            onChange={(event) => set({ reminders: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
