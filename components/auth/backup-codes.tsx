"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Codes for the day the app is lost. Shown this once. */
export function BackupCodes({
  codes,
  onDone,
  done,
}: {
  codes: readonly string[];
  onDone: () => void;
  done: string;
}) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="grid gap-4">
      <Notice tone="warning" title="Keep these codes now">
        Each lets you in once, when your phone is lost. They are not shown again.
      </Notice>
      <ul
        aria-label="Backup codes"
        className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-md border border-rule bg-sunken px-4 py-3 font-mono"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button
          onClick={async () => {
            await navigator.clipboard.writeText(codes.join("\n"));
            setCopied(true);
          }}
        >
          {copied ? "Copied" : "Copy"}
        </Button>
        <Button onClick={() => window.print()}>Print</Button>
        <Button tone="primary" onClick={onDone}>
          {done}
        </Button>
      </div>
      <p aria-live="polite" className="sr-only">
        {copied ? "The codes were copied." : ""}
      </p>
    </div>
  );
}
