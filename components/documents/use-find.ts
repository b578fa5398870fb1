import { useState } from "react";
import { showError } from "@/components/ui/show-error";
import { findInDocument } from "@/lib/documents/client";
import type { FoundPages } from "@/lib/documents/schema";

/** What was looked for in a document, and which of its hits is shown: `at` counts over all pages, from 0. */
export type Found = { words: string; pages: FoundPages["pages"]; more: boolean; total: number; at: number };

/** The page of a hit, and which hit of that page it is. */
export function placeOf({ pages, at }: Found): { page: number; nth: number } | null {
  let before = 0;
  for (const { page, count } of pages) {
    if (at < before + count) return { page, nth: at - before };
    before += count;
  }
  return null;
}

/** The first hit on `page` or after it; the first of all where there is none. */
function firstFrom(pages: FoundPages["pages"], page: number): number {
  let before = 0;
  for (const row of pages) {
    if (row.page >= page) return before;
    before += row.count;
  }
  return 0;
}

/** Searches all pages of a document and steps through what was found. `onPlace` turns to the page. */
export function useFind(caseId: string, documentId: string, onPlace: (page: number) => void) {
  const [found, setFound] = useState<Found | null>(null);
  const [pending, setPending] = useState(false);
  const show = (next: Found) => {
    setFound(next);
    const place = placeOf(next);
    if (place !== null) onPlace(place.page);
  };
  const step = (by: 1 | -1) => {
    if (found !== null && found.total > 0)
      show({ ...found, at: (found.at + by + found.total) % found.total });
  };
  const find = async (words: string, page: number) => {
    if (words === "") return setFound(null);
    if (found?.words === words) return step(1);
    setPending(true);
    try {
      const { pages, more } = await findInDocument(caseId, documentId, words);
      const total = pages.reduce((sum, p) => sum + p.count, 0);
      show({ words, pages, more, total, at: firstFrom(pages, page) });
    } catch (error) {
      showError(error);
    } finally {
      setPending(false);
    }
  };
  return { found, pending, find, step, clear: () => setFound(null) };
}
