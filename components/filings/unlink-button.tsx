"use client";

import { Unlink } from "lucide-react";
import { useRouter } from "next/navigation";
import { IconButton } from "@/components/ui/icon-button";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useUnlinkFiling } from "@/lib/filings/client";

/** A wrong link goes with one click; it can be put back by hand, and the log keeps both. */
export function UnlinkButton({
  caseId,
  filingId,
  linkId,
  what,
}: {
  caseId: string;
  filingId: string;
  linkId: string;
  what: string;
}) {
  const router = useRouter();
  const unlink = useUnlinkFiling(caseId, filingId);
  return (
    <IconButton
      label={`Take this link away (${what})`}
      icon={<Unlink />}
      className="no-print"
      pending={unlink.isPending}
      onClick={() =>
        unlink.mutate(linkId, {
          onSuccess: () => {
            showToast({ title: "Link taken away" });
            router.refresh();
          },
          onError: (error) => showError(error),
        })
      }
    />
  );
}
