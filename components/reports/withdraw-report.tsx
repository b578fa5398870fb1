"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { showError } from "@/components/ui/show-error";
import { useWithdrawReport } from "@/lib/reports/client";

export function WithdrawReport({
  caseId,
  reportId,
  version,
}: {
  caseId: string;
  reportId: string;
  version: number;
}) {
  const router = useRouter();
  const withdraw = useWithdrawReport(caseId, reportId);
  return (
    <Button
      size="sm"
      tone="quiet"
      className="mt-1 -ml-2"
      pending={withdraw.isPending}
      onClick={() =>
        withdraw.mutate(version, { onSuccess: () => router.refresh(), onError: (error) => showError(error) })
      }
    >
      Take it back
    </Button>
  );
}
