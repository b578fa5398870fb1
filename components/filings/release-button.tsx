"use client";

import { useMutation } from "@tanstack/react-query";
import { Eye, EyeOff } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { api, newIdempotencyKey } from "@/lib/http/client";

/** Opens one item to the client, or takes that back. Never by folder, never by itself. */
export function ReleaseButton({
  caseId,
  subjectKind,
  subjectId,
  isReleased,
  papers = 0,
}: {
  caseId: string;
  subjectKind: "filing" | "document";
  subjectId: string;
  isReleased: boolean;
  /** For an entry: how many papers may go with it. */
  papers?: number;
}) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [withPapers, setWithPapers] = useState(false);
  const change = useMutation({
    mutationFn: () =>
      api(
        `/cases/${caseId}/releases${isReleased ? "/withdraw" : ""}`,
        () => import("@/lib/releases/schema").then((m) => m.released),
        {
          body: { subjectKind, subjectId, withPapers },
          idempotencyKey: newIdempotencyKey(),
        },
      ),
    onSuccess: (done) => {
      setOpen(false);
      showToast({ title: done.released ? "The client sees it now" : "The client no longer sees it" });
      router.refresh();
    },
    onError: (error) => showError(error),
  });
  return (
    <>
      <Button icon={isReleased ? <EyeOff aria-hidden /> : <Eye aria-hidden />} onClick={() => setOpen(true)}>
        {isReleased ? "Take release back" : "Release to client"}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        width="narrow"
        title={isReleased ? "Take the release back" : "Release to the client"}
        lead={
          isReleased
            ? "The client will not find it any more. What they have read, they have read."
            : "The client lead will see it, with your name and the time on record."
        }
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
            <Button tone="primary" pending={change.isPending} onClick={() => change.mutate()}>
              {isReleased ? "Take back" : "Release"}
            </Button>
          </>
        }
      >
        {isReleased || papers === 0 ? null : (
          <Checkbox
            label={`Its papers too (${papers})`}
            hint="Sealed ones stay closed."
            checked={withPapers}
            onChange={(event) => setWithPapers(event.target.checked)}
          />
        )}
      </Dialog>
    </>
  );
}
