"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { TimelineItem, TimelinePage } from "@/lib/harm/timeline-schema";
import { api } from "@/lib/http/client";

const pageSchema = () => import("@/lib/harm/timeline-schema").then((m) => m.timelinePage);

export interface AllItems {
  /** Every item, each by itself; null until the last page has come. */
  items: readonly TimelineItem[] | null;
  /** How many have come so far. */
  read: number;
  failed: boolean;
  retry: () => void;
}

/**
 * Fetches all items of a timeline that opened with groups, page after page, once it is in sight. Where a page cannot be
 * had it stops and says so; `retry` goes on from there.
 */
export function useAllItems(caseId: string, wanted: boolean, place: RefObject<HTMLElement | null>): AllItems {
  const [items, setItems] = useState<readonly TimelineItem[] | null>(null);
  const [read, setRead] = useState(0);
  const [failed, setFailed] = useState(false);
  const [inSight, setInSight] = useState(false);
  const sofar = useRef<{ items: TimelineItem[]; next: string | null }>({ items: [], next: null });

  useEffect(() => {
    const node = place.current;
    if (!wanted || !node) return;
    const observer = new IntersectionObserver((seen) => {
      if (seen.some((s) => s.isIntersecting)) setInSight(true);
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, [wanted, place]);

  useEffect(() => {
    if (!wanted || !inSight || failed) return;
    let stopped = false;
    const go = async () => {
      const all = sofar.current;
      do {
        const query = all.next === null ? "" : `?cursor=${encodeURIComponent(all.next)}`;
        const page: TimelinePage = await api(`/cases/${caseId}/harm/timeline/items${query}`, pageSchema);
        if (stopped) return;
        all.items.push(...page.items);
        all.next = page.next;
        setRead(all.items.length);
      } while (all.next !== null);
      setItems(all.items);
    };
    go().catch(() => {
      if (!stopped) setFailed(true);
    });
    return () => {
      stopped = true;
    };
  }, [caseId, wanted, inSight, failed]);

  return { items, read, failed, retry: useCallback(() => setFailed(false), []) };
}
