"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useUndoImport } from "@/lib/imports/client";

/** Takes back, with one click, what a notice entered by itself. `to`: where to go then; absent: stay here. */
export function TakeBack({
  caseId,
  importId,
  name,
  to,
  small = false,
}: {
  caseId: string;
  importId: string;
  /** What it is about, for those who hear the button alone. */
  name?: string | undefined;
  to?: string;
  small?: boolean;
}) {
  const router = useRouter();
  const undo = useUndoImport(caseId, importId);
  const takeBack = () =>
    undo.mutate(undefined, {
      onSuccess: () => {
        showToast({ title: "Taken back", detail: "The notice itself is kept, under what came in." });
        if (to === undefined) router.refresh();
        else router.push(to);
      },
      onError: (error) => showError(error),
    });
  return (
    <Button
      {...(small ? { size: "sm" as const } : {})}
      {...(name === undefined ? {} : { "aria-label": `Take back: ${name}` })}
      pending={undo.isPending}
      onClick={takeBack}
    >
      Take back
    </Button>
  );
}
