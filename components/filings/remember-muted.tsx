"use client";

import { useEffect, useRef } from "react";
import { mutedCookie, mutedCookiePath, writeMuted } from "@/lib/filings/muted-cookie";

const A_YEAR = 365 * 24 * 60 * 60;

/**
 * Part of the filter form: says that the form speaks of muted kinds, and keeps what it mutes for this person and
 * docket when it is sent. Opening somebody else's address changes nothing.
 */
export function RememberMuted({ caseId, userId }: { caseId: string; userId: string }) {
  const own = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = own.current?.form;
    if (!form) return;
    const remember = () => {
      const kinds = new FormData(form).getAll("mute").flatMap((k) => (typeof k === "string" && k ? k : []));
      // biome-ignore lint/suspicious/noDocumentCookie: the page that reads it is made on the server, and Firefox lacks cookieStore
      document.cookie = `${mutedCookie(userId)}=${writeMuted(kinds)}; Path=${mutedCookiePath(caseId)}; Max-Age=${A_YEAR}; SameSite=Lax`;
    };
    form.addEventListener("submit", remember);
    return () => form.removeEventListener("submit", remember);
  }, [caseId, userId]);
  return <input ref={own} type="hidden" name="mute" value="" />;
}
