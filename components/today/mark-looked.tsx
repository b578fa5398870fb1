"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useMarkLooked } from "@/lib/today/client";

/** Says that one has read what was filed; what is logged from now on is new. */
export function MarkLooked({ caseIds, label }: { caseIds: readonly string[]; label: string }) {
  const router = useRouter();
  const look = useMarkLooked();
  return (
    <Button
      size="sm"
      pending={look.isPending}
      onClick={() =>
        look.mutate(caseIds, {
          onSuccess: () => {
            showToast({ title: "Marked as read" });
            router.refresh();
          },
          onError: (error) => showError(error),
        })
      }
    >
      {label}
    </Button>
  );
}
