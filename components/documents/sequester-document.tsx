"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { showError } from "@/components/ui/show-error";
import { Textarea } from "@/components/ui/textarea";
import { showToast } from "@/components/ui/toast-store";
import { useSequesterDocument } from "@/lib/documents/client";
import type { DocumentDetail } from "@/lib/documents/schema";
import { ApiError } from "@/lib/http/api-error";

/** A claw-back: one sentence why, and it is out of everyone's reach. */
export function SequesterDocument({
  document: shown,
  open,
  onClose,
}: {
  document: DocumentDetail;
  open: boolean;
  onClose: () => void;
}) {
  const router = useRouter();
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);
  const sequester = useSequesterDocument(shown.caseId, shown.id);
  const submit = () =>
    sequester.mutate(reason, {
      onSuccess: () => {
        showToast({ title: "Locked away", detail: "Its text, quotes and search hits are out of reach too." });
        onClose();
        router.refresh();
      },
      onError: (failure) => {
        setError(failure instanceof ApiError ? (failure.fields.reason ?? null) : null);
        showError(failure, ["reason"]);
      },
    });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Lock this document away"
      lead="For a paper that was produced or filed by mistake (FRE 502(b), FRCP 26(b)(5)(B)). Nobody can open, search or quote it from now on, and the client no longer sees it. An attorney can give it back, or destroy it."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="danger" pending={sequester.isPending} onClick={submit}>
            Lock away now
          </Button>
        </>
      }
    >
      <Field label="Why" required error={error} hint="Kept as a note that only the team reads.">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
