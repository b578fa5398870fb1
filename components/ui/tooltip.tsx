"use client";

import {
  cloneElement,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { placeBeside } from "./place-beside";

export type TooltipProps = {
  /** A few words. Links and buttons belong in a HoverCard. */
  text: ReactNode;
  /** One element that can take the focus. */
  children: ReactElement<HTMLAttributes<HTMLElement>>;
};

/** A hint on hover and focus. Never the only place where something is said. */
export function Tooltip({ text, children }: TooltipProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open || !tip.current || !root.current) return;
    tip.current.showPopover();
    placeBeside(root.current, tip.current);
    const close = () => setOpen(false);
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && close();
    const onScroll = () => {
      if (root.current && tip.current) placeBeside(root.current, tip.current);
    };
    window.addEventListener("scroll", onScroll, { capture: true, passive: true });
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("scroll", onScroll, { capture: true });
      window.removeEventListener("keydown", onKey);
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches; the child is what one works with.
    <span
      ref={root}
      className="inline-flex"
      onPointerEnter={() => setOpen(true)}
      onPointerLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
    >
      {cloneElement(children, open ? { "aria-describedby": id } : {})}
      {open ? (
        <div ref={tip} id={id} role="tooltip" popover="manual" className="floating px-2 py-1">
          {text}
        </div>
      ) : null}
    </span>
  );
}
