"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { classNames } from "./class-names";
import { placeBeside } from "./place-beside";

export type HoverCardProps = {
  /** What stands in the text. It becomes a button, so the keyboard reaches it. */
  trigger: ReactNode;
  /** The button's name, where the trigger's own words do not say it. */
  label?: string;
  children: ReactNode;
  className?: string;
};

const OPEN_AFTER_MS = 180;
const CLOSE_AFTER_MS = 160;

/**
 * More about something, on hover, focus or tap. It can be pointed into, dismissed with Escape, and holds links:
 * the next Tab goes inside (WCAG 1.4.13).
 */
export function HoverCard({ trigger, label, children, className }: HoverCardProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // A dialog opened from inside lives inside: it must not go with the pointer, the focus or its own Escape.
  const holdsDialog = () => root.current?.querySelector("dialog[open]") != null;
  const soon = (next: boolean) => {
    clearTimeout(timer.current);
    if (!next && holdsDialog()) return;
    timer.current = setTimeout(() => setOpen(next), next ? OPEN_AFTER_MS : CLOSE_AFTER_MS);
  };
  const now = (next: boolean) => {
    clearTimeout(timer.current);
    setOpen(next);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const floating = card.current;
    if (!open || !floating || !button.current) return;
    floating.showPopover();
    placeBeside(button.current, floating);
    // It goes along with its trigger; focusing by keyboard may itself scroll the page.
    const onScroll = () => {
      if (button.current) placeBeside(button.current, floating);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || floating.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      if (floating.contains(document.activeElement)) button.current?.focus();
      setOpen(false);
    };
    window.addEventListener("scroll", onScroll, { capture: true, passive: true });
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("scroll", onScroll, { capture: true });
      window.removeEventListener("keydown", onKey);
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the wrapper only watches the pointer; the button inside does the same by keyboard.
    <span
      ref={root}
      className="inline"
      onPointerEnter={(event) => event.pointerType !== "touch" && soon(true)}
      onPointerLeave={(event) => event.pointerType !== "touch" && soon(false)}
      onBlur={(event) => {
        if (!root.current?.contains(event.relatedTarget) && !holdsDialog()) now(false);
      }}
    >
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onFocus={() => now(true)}
        onClick={() => now(true)}
        className={classNames("rounded-sm text-left", className)}
      >
        {trigger}
      </button>
      {open ? (
        <div ref={card} id={id} popover="manual" className="floating p-3">
          {children}
        </div>
      ) : null}
    </span>
  );
}
