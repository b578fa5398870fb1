"use client";

import "./mark-words.css";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { findWords } from "@/lib/documents/find-pattern";
import { MARKED_PAGES, WORDS_PARAM } from "@/lib/search/marked-pages";

const NAME = "search-hit";
const MOST = 200;
const NOT_IN = "nav, button, label, script, style, [hidden], .sr-only";

/** Where the words stand in what is shown, in the order of the page. */
function rangesOf(root: HTMLElement, words: string): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < MOST; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(NOT_IN)) continue;
    for (const { start, end } of findWords(node.data, words)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

/**
 * Marks the words of a search on the fact, harm, date or party it led to, and brings the first of them into sight. The
 * viewer of a document and the page of an entry mark their own. Nothing of the page is changed.
 */
export function MarkWords() {
  const path = usePathname();
  const words = useSearchParams().get(WORDS_PARAM)?.slice(0, 200) ?? "";
  useEffect(() => {
    const main = document.getElementById("main");
    if (main === null || words === "" || !MARKED_PAGES.test(path) || !("highlights" in CSS)) return;
    const mark = () => {
      const ranges = rangesOf(main, words);
      if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
      return ranges[0];
    };
    // An address that names a row goes there by itself.
    const first = mark();
    if (window.location.hash === "") first?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    // A page that is refreshed has new words in it.
    const observer = new MutationObserver(() => void mark());
    observer.observe(main, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(NAME);
    };
  }, [path, words]);
  return null;
}
