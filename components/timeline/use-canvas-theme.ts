"use client";

import { type RefObject, useEffect, useState } from "react";
import { laneColour } from "@/lib/harm/timeline-palette";
import type { CanvasTheme } from "./draw-timeline";

/** The page's colours as the canvas can use them; read again when light turns to dark. */
export function useCanvasTheme(root: RefObject<HTMLElement | null>): CanvasTheme | null {
  const [theme, setTheme] = useState<CanvasTheme | null>(null);
  useEffect(() => {
    const read = () => {
      if (root.current) setTheme(readTheme(root.current));
    };
    read();
    const media = window.matchMedia("(prefers-color-scheme: dark)");
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ["data-theme", "class"],
    });
    media.addEventListener("change", read);
    return () => {
      observer.disconnect();
      media.removeEventListener("change", read);
    };
  }, [root]);
  return theme;
}

/** Custom properties come back unresolved (`light-dark(…)`); a probe's `color` does not. */
function readTheme(root: HTMLElement): CanvasTheme {
  const probe = document.createElement("span");
  probe.hidden = true;
  root.append(probe);
  const resolve = (value: string) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const theme: CanvasTheme = {
    ink: resolve("var(--ink)"),
    muted: resolve("var(--muted)"),
    rule: resolve("var(--rule)"),
    surface: resolve("var(--surface)"),
    accent: resolve("var(--accent)"),
    lanes: {
      government: resolve(laneColour("government")),
      access: resolve(laneColour("access")),
      harm: resolve(laneColour("harm")),
      case: resolve(laneColour("case")),
      evidence: resolve(laneColour("evidence")),
    },
  };
  probe.remove();
  return theme;
}
