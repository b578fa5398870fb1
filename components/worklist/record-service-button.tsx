"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Worklist } from "@/lib/worklist/schema";
import type { ServiceDraft } from "./service-draft";

const RecordService = dynamic(() => import("./record-service").then((m) => m.RecordService), { ssr: false });

/** Opens the form for a service with what is known of it. */
export function RecordServiceButton({
  label,
  name,
  draft,
  cases,
  today,
  small = false,
}: {
  label: string;
  /** What it is about, for those who hear the button alone. */
  name?: string | undefined;
  draft: ServiceDraft;
  cases: Worklist["cases"];
  today: string;
  small?: boolean;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...(small ? { size: "sm" as const } : {})}
        {...(name === undefined ? {} : { "aria-label": `${label}: ${name}` })}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open ? (
        <RecordService draft={draft} cases={cases} today={today} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
