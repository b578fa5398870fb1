"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { useSaved } from "@/components/ui/use-saved";
import { useChooseSettings } from "@/lib/settings/client";
import type { Settings } from "@/lib/settings/schema";

export type SettingsFormProps = {
  settings: Settings;
  /** Whoever looks has a second factor of their own. */
  hasTwoFactor: boolean;
};

/** What holds for everybody here. Each choice is saved as it is made. */
export function SettingsForm({ settings, hasTwoFactor }: SettingsFormProps) {
  const choose = useChooseSettings();
  const saved = useSaved();
  const required = settings.requireTwoFactor;
  return (
    <div className="grid max-w-3xl gap-6">
      <Section title="Second factor" card>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <div className="max-w-[60ch]">
            {required ? (
              <Status icon="done" tone="success">
                Required of everyone
              </Status>
            ) : (
              <Status icon="waiting">Everyone’s own choice</Status>
            )}
            <p className="mt-1 text-muted">
              Where it is required, nothing opens to a person before they have set one up: no page, no API
              call.
            </p>
          </div>
          <ConfirmButton
            tone="secondary"
            label={required ? "Leave it to each person" : "Require it of everyone"}
            title={required ? "No longer require a second factor?" : "Require a second factor of everyone?"}
            confirmLabel={required ? "No longer require it" : "Require it"}
            pending={choose.isPending}
            onConfirm={(close) =>
              choose.mutate(
                { requireTwoFactor: !required },
                saved(
                  required ? "A second factor is no longer required." : "A second factor is required now.",
                  close,
                ),
              )
            }
          >
            {required
              ? "Those who have one keep it, and may turn it off."
              : hasTwoFactor
                ? "Whoever has none is asked to set it up with their next click. API tokens of theirs stop until then."
                : "You have none yourself: you will be asked to set it up at once. Have your phone at hand."}
          </ConfirmButton>
        </div>
      </Section>
      <Section title="Dates" card>
        <Checkbox
          label="A second person confirms each date"
          hint="Until somebody else has checked it, a date that was computed or typed is marked as unconfirmed. It reminds all the same."
          checked={settings.confirmDates}
          disabled={choose.isPending}
          onChange={(event) =>
            choose.mutate(
              { confirmDates: event.target.checked },
              saved(
                event.target.checked
                  ? "A second person confirms each date."
                  : "Dates count without a second person’s check.",
              ),
            )
          }
        />
      </Section>
    </div>
  );
}
