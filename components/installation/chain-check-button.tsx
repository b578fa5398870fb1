"use client";

import { ShieldCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { showError } from "@/components/ui/show-error";
import { useCheckChain } from "@/lib/installation/client";

/** Recomputes every hash of the log and says whether they fit. */
export function ChainCheckButton() {
  const check = useCheckChain();
  const found = check.data;
  return (
    <div className="no-print mb-4 grid gap-3">
      <div>
        <Button
          icon={<ShieldCheck aria-hidden />}
          pending={check.isPending}
          onClick={() => check.mutate(undefined, { onError: (error) => showError(error) })}
        >
          Verify the log
        </Button>
      </div>
      {found === undefined ? null : found.brokenAt === null ? (
        <Notice tone="success" title="The log is whole" live>
          {found.events.toLocaleString("en-US")} events, each carrying the hash of the one before it. None was
          changed, left out or put in.
        </Notice>
      ) : (
        <Notice tone="critical" title={`The log does not fit from event ${found.brokenAt} on`} live>
          Somebody changed the database past this program. Keep a copy of it as it is, and compare with your
          backups.
        </Notice>
      )}
    </div>
  );
}
