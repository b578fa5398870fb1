"use client";

import { Lock, Pencil } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { CourtDate } from "@/lib/dates/court-date";
import type { DocketFrame } from "@/lib/filings/frame-schema";
import type { Filing } from "@/lib/filings/schema";
import { CorrectFiling } from "./correct-filing";
import { ReleaseButton } from "./release-button";
import { SealFiling } from "./seal-filing";

/** What may be done with an entry; what the viewer may not do is not offered. */
export function EntryActions({
  filing,
  audiences,
  userId,
  today,
}: {
  filing: Filing;
  audiences: DocketFrame["audiences"];
  userId: string;
  today: CourtDate;
}) {
  const [open, setOpen] = useState<"correct" | "seal" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {filing.can.seal ? (
        <Button icon={<Lock aria-hidden />} onClick={() => setOpen("seal")}>
          Seal
        </Button>
      ) : null}
      {filing.can.release && filing.audienceId === null ? (
        <ReleaseButton
          caseId={filing.caseId}
          subjectKind="filing"
          subjectId={filing.id}
          isReleased={filing.released}
          papers={filing.papers.filter((p) => p.documentId !== null).length}
        />
      ) : null}
      {filing.can.edit ? (
        <Button icon={<Pencil aria-hidden />} data-row-edit onClick={() => setOpen("correct")}>
          Correct
        </Button>
      ) : null}
      <CorrectFiling
        key={filing.version}
        filing={filing}
        userId={userId}
        today={today}
        open={open === "correct"}
        onClose={close}
      />
      <SealFiling filing={filing} audiences={audiences} open={open === "seal"} onClose={close} />
    </>
  );
}
