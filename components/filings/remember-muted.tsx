"use client";

import { useEffect, useRef } from "react";
import { keepMuted } from "@/lib/filings/client";

/**
 * Part of the filter form: says that the form speaks of muted kinds, and keeps what it mutes for this person and
 * docket when it is sent. Opening somebody else's address changes nothing.
 */
export function RememberMuted({ caseId }: { caseId: string }) {
  const own = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = own.current?.form;
    if (!form) return;
    const remember = () => {
      const kinds = new FormData(form).getAll("mute").flatMap((k) => (typeof k === "string" && k ? k : []));
      // The list itself is filtered by its address: that it is not remembered for next time is no error to stop at.
      keepMuted(caseId, kinds).catch(() => undefined);
    };
    form.addEventListener("submit", remember);
    return () => form.removeEventListener("submit", remember);
  }, [caseId]);
  return <input ref={own} type="hidden" name="mute" value="" />;
}
