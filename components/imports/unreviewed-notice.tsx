"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showError } from "@/components/ui/show-error";
import { showToast } from "@/components/ui/toast-store";
import { useConfirmEntry } from "@/lib/imports/client";
import { TakeBack } from "./take-back";

/** An entry that the court's notice entered by itself: to be confirmed, or taken back, with one click. */
export function UnreviewedNotice({
  caseId,
  filingId,
  importId,
}: {
  caseId: string;
  filingId: string;
  /** What entered it. */
  importId: string;
}) {
  const router = useRouter();
  const confirm = useConfirmEntry(caseId);
  const isRight = () =>
    confirm.mutate(filingId, {
      onSuccess: () => {
        showToast({ title: "The entry is confirmed" });
        router.refresh();
      },
      onError: (error) => showError(error),
    });
  return (
    <div className="no-print mb-4 max-w-3xl">
      <Notice
        tone="warning"
        title="Nobody has looked at this entry yet"
        actions={
          <>
            <Button pending={confirm.isPending} onClick={isRight}>
              The entry is right
            </Button>
            <TakeBack caseId={caseId} importId={importId} to={`/cases/${caseId}/filings`} />
          </>
        }
      >
        The court&apos;s notice entered it by itself. Taken back, it does not come again by the same notice.
      </Notice>
    </div>
  );
}
