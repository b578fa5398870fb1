"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { api, newIdempotencyKey } from "@/lib/http/client";
import type { ReleasableKind } from "@/lib/releases/schema";

type Props = { caseId: string; subjectKind: ReleasableKind; subjectId: string; released: boolean };

/** An attorney's decision on what the client sees, one item at a time. */
export function ReleaseButton({ caseId, subjectKind, subjectId, released }: Props) {
  const router = useRouter();
  const change = useMutation({
    mutationFn: () =>
      api(
        `/cases/${caseId}/releases${released ? "/withdraw" : ""}`,
        () => import("@/lib/releases/schema").then((m) => m.released),
        {
          body: { subjectKind, subjectId },
          idempotencyKey: newIdempotencyKey(),
        },
      ),
    onSuccess: () => {
      showToast({ title: released ? "The client no longer sees this" : "The client now sees this" });
      router.refresh();
    },
    onError: (error) => showError(error),
  });
  return (
    <Button onClick={() => change.mutate()} pending={change.isPending}>
      {released ? "Withdraw from the client" : "Release to the client"}
    </Button>
  );
}
