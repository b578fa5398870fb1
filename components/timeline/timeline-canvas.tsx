"use client";

import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import type { CourtDate } from "@/lib/dates/court-date";
import type { TimelineItem } from "@/lib/harm/timeline-schema";
import { itemSentence } from "@/lib/harm/timeline-words";
import { TimelineBrush } from "./timeline-brush";
import { TimelineEngine } from "./timeline-engine";
import { listenToGestures, panByKey } from "./timeline-gestures";
import { TimelinePopover } from "./timeline-popover";
import { useCanvasTheme } from "./use-canvas-theme";

export interface TimelineCanvasProps {
  items: readonly TimelineItem[];
  asOf: CourtDate;
  label: string;
  labelOf: (id: string) => string | undefined;
  /** The most height the lanes may take, CSS pixels; beyond it they scroll. */
  maxHeight: number;
}

/** The timeline one can move: drawn on a canvas, driven by pointer, touch and keys. Loaded when first needed. */
export default function TimelineCanvas({ items, asOf, label, labelOf, maxHeight }: TimelineCanvasProps) {
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const follow = useRef<(() => void) | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout> | null>(null);
  const hint = useId();
  const theme = useCanvasTheme(root);
  const [width, setWidth] = useState(0);
  const [content, setContent] = useState(240);
  const [shown, setShown] = useState<{ id: string; x: number; y: number } | null>(null);
  const [spoken, setSpoken] = useState("");
  const engine = useMemo<TimelineEngine>(
    () =>
      new TimelineEngine(items, asOf, () => {
        follow.current?.();
        setContent(engine.contentHeight);
      }),
    [items, asOf],
  );
  const height = Math.min(content, maxHeight);

  useEffect(() => {
    const node = scroller.current;
    if (!node) return;
    const observer = new ResizeObserver(() => setWidth(node.clientWidth));
    observer.observe(node);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!canvas.current || !theme || width === 0) return;
    engine.attach(canvas.current, theme);
    engine.resize(canvas.current, width, height);
    setShown(null);
    return () => engine.detach();
  }, [engine, theme, width, height]);

  const hide = useCallback(() => {
    engine.setActive(null);
    setShown(null);
  }, [engine]);

  const show = useCallback(
    (id: string) => {
      if (leaving.current) clearTimeout(leaving.current);
      const spot = engine.spotOf(id);
      engine.setActive(id);
      setShown(spot ? { id, x: spot.x, y: spot.y } : null);
    },
    [engine],
  );

  const hideSoon = useCallback(() => {
    if (leaving.current) clearTimeout(leaving.current);
    leaving.current = setTimeout(hide, 200);
  }, [hide]);

  useEffect(() => {
    const node = scroller.current;
    if (!node) return;
    setShown(null);
    const stop = listenToGestures(node, engine, {
      onHover: (x, y) => {
        const found = engine.hit(x, y);
        node.style.cursor = found ? "pointer" : "grab";
        if (found && found.item.id !== engine.active) show(found.item.id);
        else if (!found && engine.active !== null) hideSoon();
      },
      onTap: (x, y) => {
        const found = engine.hit(x, y);
        if (found) show(found.item.id);
        else hide();
      },
      onLeave: hideSoon,
      onDragStart: hide,
    });
    return () => {
      stop();
      if (leaving.current) clearTimeout(leaving.current);
    };
  }, [engine, show, hide, hideSoon]);

  const step = (by: 1 | -1) => {
    const all = engine.ordered();
    const [from] = engine.window;
    const at = all.findIndex((p) => p.item.id === engine.active);
    const start = by === 1 ? all.findIndex((p) => p.from >= from) : all.findLastIndex((p) => p.from < from);
    const next = all[at === -1 ? start : at + by];
    if (!next || !scroller.current) return;
    const top = engine.reveal(next.item.id);
    if (top !== null) {
      scroller.current.scrollTop = top;
      engine.scrollTo(scroller.current.scrollTop);
    }
    show(next.item.id);
    setSpoken(itemSentence(next.item, labelOf));
  };

  const key = (e: KeyboardEvent<HTMLDivElement>) => {
    if (e.altKey || e.ctrlKey || e.metaKey || !scroller.current) return;
    if (e.key === "n" || e.key === "p") step(e.key === "n" ? 1 : -1);
    else if (e.key === "Escape" && shown) hide();
    else if (panByKey(e.key, e.shiftKey, engine, scroller.current)) hide();
    else return;
    e.preventDefault();
    e.stopPropagation();
  };

  const item = shown ? items.find((i) => i.id === shown.id) : undefined;
  return (
    <div ref={root} className="relative">
      <div
        ref={scroller}
        role="application"
        aria-roledescription="timeline"
        aria-label={label}
        aria-describedby={hint}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys move what it shows
        tabIndex={0}
        data-timeline
        className="overflow-x-hidden overflow-y-auto bg-surface select-none focus-visible:-outline-offset-2"
        style={{ height, touchAction: "pan-y" }}
        onKeyDown={key}
        onBlur={hideSoon}
        onScroll={(e) => {
          engine.scrollTo(e.currentTarget.scrollTop);
          setShown(null);
        }}
      >
        <div style={{ height: content }}>
          <canvas ref={canvas} className="sticky top-0 block" style={{ width, height }} />
        </div>
      </div>
      {theme && width > 0 ? (
        <TimelineBrush engine={engine} theme={theme} width={width} follow={follow} />
      ) : null}
      {shown && item ? (
        <TimelinePopover
          item={item}
          labelOf={labelOf}
          x={shown.x}
          y={Math.min(shown.y, height)}
          width={width}
          onEnter={() => leaving.current && clearTimeout(leaving.current)}
          onLeave={hideSoon}
        />
      ) : null}
      <p id={hint} className="px-2 py-1 text-xs text-muted">
        Drag or use the arrow keys to move, + and − or Ctrl and the wheel to zoom, 0 for the whole, n and p
        for the next and previous item. Times are the court’s.
      </p>
      <div aria-live="polite" className="sr-only">
        {spoken}
      </div>
    </div>
  );
}
