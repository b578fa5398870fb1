"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Section } from "@/components/ui/section";
import { useSaved } from "@/components/ui/use-saved";
import { useChoosePublicEntries } from "@/lib/public-entries/client";

/** The one opt-in by which something reaches the client without an attorney's click for each. */
export function PublicEntriesSection({
  caseId,
  releasedAsLogged,
  canChange,
}: {
  caseId: string;
  releasedAsLogged: boolean;
  canChange: boolean;
}) {
  const choose = useChoosePublicEntries(caseId);
  const saved = useSaved();
  return (
    <Section title="The client and the docket" card>
      <Checkbox
        label="Public docket entries reach the client as they are logged"
        hint={`Only entries of the public record, and only those logged from now on. Everything else is released one by one.${canChange ? "" : " An attorney of this case decides."}`}
        checked={releasedAsLogged}
        disabled={!canChange || choose.isPending}
        onChange={(event) =>
          choose.mutate(
            event.target.checked,
            saved(
              event.target.checked
                ? "From now on, public entries reach the client as they are logged."
                : "Entries reach the client only when an attorney releases them.",
            ),
          )
        }
      />
    </Section>
  );
}
