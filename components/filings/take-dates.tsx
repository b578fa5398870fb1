"use client";

import { CalendarPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ProposalList } from "@/components/deadlines/proposal-list";
import { Button } from "@/components/ui/button";

/** The dates an entry sets in motion, asked for when somebody wants to take some of them. */
export function TakeDates({
  caseId,
  filingId,
  filedOn,
}: {
  caseId: string;
  filingId: string;
  filedOn: string;
}) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button
        size="sm"
        className="no-print mt-2"
        icon={<CalendarPlus aria-hidden />}
        onClick={() => setOpen(true)}
      >
        What it sets in motion
      </Button>
    );
  return (
    <div className="no-print mt-3">
      <ProposalList caseId={caseId} filingId={filingId} filedOn={filedOn} onSaved={() => router.refresh()} />
    </div>
  );
}
