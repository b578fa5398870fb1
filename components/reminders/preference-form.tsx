"use client";

import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { useSaved } from "@/components/ui/use-saved";
import { isOneOf } from "@/lib/one-of";
import { useChoosePreference } from "@/lib/reminders/client";
import type { Preferences } from "@/lib/reminders/schema";
import { clientKindWords, kindWords, modeWords } from "@/lib/reminders/words";

type Kind = keyof Preferences["modes"];
const KINDS: readonly Kind[] = ["reminders", "changes", "messages", "reports"];
const CLIENT_KINDS: readonly Kind[] = ["messages", "reports"];

/** How one is told of what; each choice is kept as it is made. */
export function PreferenceForm({
  email,
  preferences,
  client = false,
}: {
  email: string;
  preferences: Preferences;
  /** A client's page: their kinds alone, in plain words. */
  client?: boolean;
}) {
  const words = client ? { ...kindWords, ...clientKindWords } : kindWords;
  const choose = useChoosePreference();
  const saved = useSaved();
  return (
    <Section
      title="E-mail"
      card
      lead={
        preferences.mailLeaves
          ? `Goes to ${email}. It says what and when; texts and papers stay here.`
          : `No mail server is set up here: your mail is kept and shown ${client ? "below" : "under sent mail"} instead of leaving.`
      }
    >
      <div className="divide-y divide-rule">
        {(client ? CLIENT_KINDS : KINDS).map((kind) => (
          <Field
            key={kind}
            label={words[kind].label}
            hint={words[kind].hint}
            required
            className="grid gap-x-6 py-3 sm:grid-cols-[minmax(0,1fr)_20rem] sm:items-center [&>label]:col-start-1 [&>p]:col-start-1 sm:[&>div]:col-start-2 sm:[&>div]:row-span-2 sm:[&>div]:row-start-1"
          >
            {(control) => (
              <Select
                {...control}
                value={preferences.modes[kind]}
                disabled={choose.isPending}
                options={Object.entries(modeWords).map(([value, label]) => ({ value, label }))}
                onChange={(event) => {
                  const mode = event.target.value;
                  if (isOneOf(modeWords, mode)) choose.mutate({ kind, mode }, saved("Saved."));
                }}
              />
            )}
          </Field>
        ))}
      </div>
    </Section>
  );
}
