"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useMakeOperative } from "@/lib/claims/client";

/** Makes this version the one the case is tried on. */
export function MakeOperative({ caseId, pleadingId }: { caseId: string; pleadingId: string }) {
  const router = useRouter();
  const make = useMakeOperative(caseId);
  return (
    <Button
      size="sm"
      pending={make.isPending}
      onClick={() =>
        make.mutate(pleadingId, {
          onSuccess: () => {
            showToast({ title: "This version is now operative" });
            router.refresh();
          },
          onError: (error) => showError(error),
        })
      }
    >
      Make operative
    </Button>
  );
}
