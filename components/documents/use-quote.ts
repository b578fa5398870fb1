import { type RefObject, useCallback, useEffect, useState } from "react";
import { type StepKey, stepSelection } from "@/lib/documents/step-selection";
import { readLayer } from "./layer-text";

/** Words of a page. `to`: the last of several pages that they run over. */
export type PageQuote = { page: number; quote: string; to?: number };

const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const KEYS: readonly string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];
export const isStepKey = (key: string): key is StepKey => KEYS.includes(key);

/**
 * The words that are selected on the page shown, by pointer, finger or keys, and what is held from the pages before it
 * while somebody goes on to the next one.
 */
export function useQuote(layer: RefObject<HTMLElement | null>, page: number) {
  const [selected, setSelected] = useState("");
  const [held, setHeld] = useState<PageQuote | null>(null);
  useEffect(() => {
    const onSelect = () => {
      const selection = document.getSelection();
      const inside = selection?.anchorNode && layer.current?.contains(selection.anchorNode);
      setSelected(inside ? plain(selection.toString()) : "");
    };
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, [layer]);

  // What is held goes on only where it left off.
  const goesOn = held !== null && page === (held.to ?? held.page) + 1;
  const before = goesOn ? held : null;
  const quote: PageQuote | null =
    before !== null
      ? selected === ""
        ? before
        : { page: before.page, quote: `${before.quote} ${selected}`, to: page }
      : selected === ""
        ? null
        : { page, quote: selected };

  /** Lengthens or shortens the selection by a key; begins one at `from`, or with the page's first word. */
  const step = useCallback(
    (key: StepKey, from: Range | null) => {
      if (layer.current === null) return;
      const { text, lines, rangeOf, offsetOf } = readLayer(layer.current);
      const selection = document.getSelection();
      const offset = (node: Node | null | undefined, at: number) => (node ? offsetOf(node, at) : null);
      const start = from === null ? 0 : (offsetOf(from.startContainer, from.startOffset) ?? 0);
      const anchor = offset(selection?.anchorNode, selection?.anchorOffset ?? 0) ?? start;
      const focus = offset(selection?.focusNode, selection?.focusOffset ?? 0) ?? anchor;
      const to = stepSelection(text, lines, focus, key);
      const range = rangeOf(Math.min(anchor, to), Math.max(anchor, to));
      if (range === null || to === anchor) return selection?.removeAllRanges();
      const forward = to > anchor;
      selection?.setBaseAndExtent(
        forward ? range.startContainer : range.endContainer,
        forward ? range.startOffset : range.endOffset,
        forward ? range.endContainer : range.startContainer,
        forward ? range.endOffset : range.startOffset,
      );
      const seen = forward ? range.endContainer : range.startContainer;
      seen.parentElement?.scrollIntoView({ block: "nearest", inline: "nearest" });
    },
    [layer],
  );
  const drop = useCallback(() => {
    setHeld(null);
    setSelected("");
    document.getSelection()?.removeAllRanges();
  }, []);
  return {
    quote,
    /** Words are held, and none of this page are chosen yet. */
    isOpen: before !== null && selected === "",
    hold: () => {
      setHeld(quote);
      setSelected("");
      document.getSelection()?.removeAllRanges();
    },
    drop,
    step,
  };
}
