"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Section } from "@/components/ui/section";
import { useSaved } from "@/components/ui/use-saved";
import { useLetTitlesLeave } from "@/lib/reminders/client";

/** Whether work product may leave the product at all; the administrator's to say. */
export function TitlesSetting({ titlesOutside, mayChange }: { titlesOutside: boolean; mayChange: boolean }) {
  const choose = useLetTitlesLeave();
  const saved = useSaved();
  return (
    <Section title="What may leave" card>
      <Checkbox
        label="Titles of dates and hearings may leave, in e-mail and in the calendars that ask for them"
        hint={
          mayChange
            ? "They are work product. Off, a mail and a calendar name the case, the docket entry, whose date it is and when."
            : "The firm's administrator decides this, for everybody."
        }
        checked={titlesOutside}
        disabled={!mayChange || choose.isPending}
        onChange={(event) =>
          choose.mutate({ titlesOutside: event.target.checked }, saved("Saved for the whole firm."))
        }
      />
    </Section>
  );
}
