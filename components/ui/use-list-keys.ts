"use client";

import { type RefObject, useEffect } from "react";
import { isTyping, singleKeysOff } from "./shortcuts";

const ROW = "[data-list] [data-row]";

/** Rows one can see; a filter may hide some. */
const rowsOf = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLElement>(ROW)].filter((row) => row.checkVisibility());

/**
 * Keys of lists: `j`/`k` move the focus from row to row, Enter follows the row's `[data-row-link]` (or its first
 * link), `e` clicks its `[data-row-edit]`. Works on any `[data-list]` with `[data-row]` elements that can take the
 * focus (tabindex -1), rendered on the server or not. `root` narrows it; the whole document otherwise.
 */
export function useListKeys(root?: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event) || singleKeysOff() || document.querySelector("dialog[open]")) return;
      const scope = root ? root.current : document;
      if (!scope) return;
      const focused = document.activeElement;
      const row = focused?.closest<HTMLElement>(ROW);
      if (event.key === "j" || event.key === "k") {
        const rows = rowsOf(scope);
        const at = row ? rows.indexOf(row) : -1;
        const next = rows[event.key === "j" ? at + 1 : at < 0 ? rows.length - 1 : at - 1];
        if (!next) return;
        event.preventDefault();
        next.focus({ preventScroll: true });
        next.scrollIntoView({ block: "nearest" });
      } else if (event.key === "Enter" && row && focused === row) {
        const link =
          row.querySelector<HTMLElement>("[data-row-link]") ?? row.querySelector<HTMLElement>("a[href]");
        if (!link) return;
        event.preventDefault();
        link.click();
      } else if (event.key === "e" && row) {
        const edit = row.querySelector<HTMLElement>("[data-row-edit]");
        if (!edit) return;
        event.preventDefault();
        edit.click();
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [root]);
}
