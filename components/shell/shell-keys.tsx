"use client";

import { usePathname } from "next/navigation";
import { lazy, Suspense, useEffect, useRef, useSyncExternalStore } from "react";
import type { Command } from "@/components/ui/command-store";
import { isTyping, singleKeysOff } from "@/components/ui/shortcuts";
import { useListKeys } from "@/components/ui/use-list-keys";
import { caseNav, moreOfCase } from "./firm-nav";
import { getOverlay, getServerOverlay, setOverlay, subscribeOverlay } from "./overlay-store";

const CommandPalette = lazy(() => import("@/components/ui/command-palette"));
const ShortcutsHelp = lazy(() => import("@/components/ui/shortcuts-help"));

const close = () => setOverlay(null);

/** Puts the cursor into a box: the search of everything, or the filter of the list in view. */
function focusBox(mark: "[data-global-search]" | "[data-list-filter]"): boolean {
  // The last one: a page's own search comes after the one of the bar.
  const box = [...document.querySelectorAll<HTMLElement>(mark)].findLast((one) => one.checkVisibility());
  box?.focus();
  if (box instanceof HTMLInputElement) box.select();
  // Where there is no room for a box, the bar has a link to the search page.
  else box?.click();
  return box !== undefined;
}

/** The pages of the case one is in, first: they are what is asked for most. */
function caseCommands(path: string): Command[] {
  const caseId = /^\/cases\/([\w-]{36})(?:\/|$)/.exec(path)?.[1];
  if (caseId === undefined) return [];
  return [...caseNav, ...moreOfCase].map(({ key, label }) => ({
    id: `case-${key}`,
    label,
    href: `/cases/${caseId}/${key}`,
    group: "This case",
  }));
}

/** The keys that work anywhere, and what they open. */
export function ShellKeys({ commands, searchHref }: { commands: readonly Command[]; searchHref?: string }) {
  const path = usePathname();
  const overlay = useSyncExternalStore(subscribeOverlay, getOverlay, getServerOverlay);
  // Once loaded they stay, so that closing gives the focus back as a dialog does.
  const loaded = useRef({ palette: false, shortcuts: false });
  if (overlay) loaded.current[overlay] = true;
  useListKeys();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey &&
        event.key.toLowerCase() === "k"
      ) {
        event.preventDefault();
        setOverlay(getOverlay() === "palette" ? null : "palette");
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event) || singleKeysOff() || document.querySelector("dialog[open]")) return;
      if (event.key === "/" && focusBox("[data-global-search]")) event.preventDefault();
      if (event.key === "f" && focusBox("[data-list-filter]")) event.preventDefault();
      if (event.key === "?") {
        event.preventDefault();
        setOverlay("shortcuts");
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  return (
    <Suspense>
      {loaded.current.palette ? (
        <CommandPalette
          open={overlay === "palette"}
          onClose={close}
          commands={[...caseCommands(path), ...commands]}
          {...(searchHref ? { searchHref } : {})}
        />
      ) : null}
      {loaded.current.shortcuts ? <ShortcutsHelp open={overlay === "shortcuts"} onClose={close} /> : null}
    </Suspense>
  );
}
