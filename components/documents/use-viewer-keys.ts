import { type RefObject, useEffect } from "react";
import { isTyping, singleKeysOff } from "@/components/ui/shortcuts";
import type { StepKey } from "@/lib/documents/step-selection";
import { isStepKey } from "./use-quote";

type Acts = {
  /** False until the file is open. */
  ready: boolean;
  turnPage: (by: 1 | -1) => void;
  /** By steps; 0 fits the width again. */
  zoom: (by: 1 | -1 | 0) => void;
  turn: () => void;
  find: () => void;
  copy: () => void;
  drop: () => void;
  select: (key: StepKey) => void;
};

/**
 * The keys of the viewer, wherever the focus is but in something typed in: left and right turn pages, and so do Page
 * Down at a page's end and Page Up at its beginning; with Shift the arrows select words.
 */
export function useViewerKeys(frame: RefObject<HTMLElement | null>, acts: Acts) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!acts.ready || isTyping(event)) return;
      const box = frame.current?.getBoundingClientRect();
      const done = () => event.preventDefault();
      if (event.shiftKey && isStepKey(event.key)) {
        done();
        acts.select(event.key);
        return;
      }
      if (event.key === "Escape") return acts.drop();
      if (event.key === "PageDown" && box !== undefined && box.bottom <= window.innerHeight + 1) {
        done();
        return acts.turnPage(1);
      }
      if (event.key === "PageUp" && box !== undefined && box.top >= 0) {
        done();
        return acts.turnPage(-1);
      }
      // A page wider than its window is scrolled by the arrows, once it has the focus.
      const isWide = frame.current !== null && frame.current.scrollWidth > frame.current.clientWidth;
      const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : null;
      if (by !== null && !event.shiftKey && !(isWide && document.activeElement === frame.current))
        return acts.turnPage(by);
      if (singleKeysOff()) return;
      const single: Record<string, () => void> = {
        f: acts.find,
        c: acts.copy,
        r: acts.turn,
        "+": () => acts.zoom(1),
        "=": () => acts.zoom(1),
        "-": () => acts.zoom(-1),
        "0": () => acts.zoom(0),
      };
      const act = single[event.key];
      if (act === undefined) return;
      done();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
