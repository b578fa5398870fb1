import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/dates/format-date";

/** Says that a form was brought back as it was typed, and how to start over. */
export function DraftNotice({ draft }: { draft: { restoredAt: number | null; discard: () => void } }) {
  if (draft.restoredAt === null) return null;
  return (
    <Notice
      tone="accent"
      live
      actions={
        <Button size="sm" onClick={draft.discard}>
          Start over
        </Button>
      }
    >
      {`Brought back as you typed it on ${formatInstant(new Date(draft.restoredAt).toISOString())}.`}
    </Notice>
  );
}
