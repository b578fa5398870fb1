"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { useDraft } from "@/components/ui/use-draft";
import { ApiError } from "@/lib/http/api-error";
import { useDecideReport } from "@/lib/reports/client";

export function DecideReport({
  caseId,
  userId,
  reportId,
  version,
}: {
  caseId: string;
  userId: string;
  reportId: string;
  version: number;
}) {
  const router = useRouter();
  const [decision, setDecision] = useState<"accepted" | "declined" | null>(null);
  const draft = useDraft(userId, `report-note:${reportId}`, { note: "" });
  const { note } = draft.values;
  const decide = useDecideReport(caseId, reportId);
  const errors = decide.error instanceof ApiError ? decide.error.fields : {};

  const confirm = () =>
    decision !== null &&
    decide.mutate(
      { version, decision, note: note.trim() || null },
      {
        onSuccess: () => {
          draft.discard();
          setDecision(null);
          router.refresh();
        },
        onError: (error) => {
          showError(error, ["note"]);
          // Taken back or decided meanwhile: the list then says so.
          if (error instanceof ApiError && error.code === "conflict") router.refresh();
        },
      },
    );

  return (
    <div className="flex gap-2">
      <Button size="sm" tone="primary" onClick={() => setDecision("accepted")}>
        Accept
      </Button>
      <Button size="sm" onClick={() => setDecision("declined")}>
        Decline
      </Button>
      <Dialog
        open={decision !== null}
        onClose={() => setDecision(null)}
        title={decision === "accepted" ? "Take this into the harm ledger?" : "Decline this report?"}
        lead={
          decision === "accepted"
            ? "It becomes a harm in the client's words, marked as a client report, to be proved from there."
            : "The one who reported it reads your note."
        }
        actions={
          <Button tone="primary" pending={decide.isPending} onClick={confirm}>
            {decision === "accepted" ? "Accept" : "Decline"}
          </Button>
        }
      >
        <Field label="Note to the one who reported it" required={decision === "declined"} error={errors.note}>
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              value={note}
              onChange={(event) => draft.set({ note: event.target.value })}
            />
          )}
        </Field>
      </Dialog>
    </div>
  );
}
