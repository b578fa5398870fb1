"use client";

import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { fromDayNumber } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import { DAY_MS, type WallMs } from "@/lib/harm/timeline-layout";
import { laneStyle } from "@/lib/harm/timeline-palette";
import type { CanvasTheme } from "./draw-timeline";
import type { TimelineEngine } from "./timeline-engine";

export interface TimelineBrushProps {
  engine: TimelineEngine;
  theme: CanvasTheme;
  width: number;
  /** Set by the brush: call it after each frame to move the window without a render. */
  follow: RefObject<(() => void) | null>;
}

const HEIGHT = 40;
const dayWords = (at: WallMs) => formatShort(fromDayNumber(Math.floor(at / DAY_MS)));

/** The whole of time in a strip, with the part in view as a window to drag, stretch or redraw. */
export function TimelineBrush({ engine, theme, width, follow }: TimelineBrushProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const handles = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)] as const;
  const drag = useRef<{
    part: "window" | "start" | "end" | "new";
    at: WallMs;
    window: [WallMs, WallMs];
  } | null>(null);
  const [from, to] = engine.domain;
  const scale = (to - from) / Math.max(1, width);

  useEffect(() => {
    const node = canvas.current;
    const ctx = node?.getContext("2d");
    if (!node || !ctx || width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    node.width = Math.round(width * ratio);
    node.height = Math.round(HEIGHT * ratio);
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.clearRect(0, 0, width, HEIGHT);
    const lanes = Object.keys(laneStyle);
    ctx.globalAlpha = 0.7;
    for (const lane of engine.current.layout.lanes) {
      const y = 4 + lanes.indexOf(lane.lane) * 7;
      ctx.fillStyle = theme.lanes[lane.lane];
      for (const p of lane.items)
        ctx.fillRect((p.from - from) / scale, y, Math.max(2, (p.to - p.from) / scale), 4);
    }
  }, [engine, theme, width, from, scale]);

  useEffect(() => {
    const move = () => {
      const [a, b] = engine.window;
      const left = Math.max(0, (a - from) / scale);
      const right = Math.min(width, (b - from) / scale);
      if (frame.current) {
        frame.current.style.left = `${left}px`;
        frame.current.style.width = `${Math.max(8, right - left)}px`;
      }
      for (const [i, handle] of handles.entries()) {
        const at = i === 0 ? Math.max(a, from) : Math.min(b, to);
        handle.current?.setAttribute("aria-valuenow", String(Math.round((at - from) / DAY_MS)));
        handle.current?.setAttribute("aria-valuetext", dayWords(at));
      }
    };
    follow.current = move;
    move();
    return () => {
      follow.current = null;
    };
  });

  const timeAt = (e: PointerEvent) => {
    const box = canvas.current?.getBoundingClientRect();
    return from + (e.clientX - (box?.left ?? 0)) * scale;
  };
  const down = (part: "window" | "start" | "end" | "new") => (e: PointerEvent<HTMLElement>) => {
    e.stopPropagation();
    e.currentTarget.setPointerCapture(e.pointerId);
    drag.current = { part, at: timeAt(e), window: engine.window };
  };
  const moveTo = (e: PointerEvent) => {
    const d = drag.current;
    if (!d) return;
    const at = timeAt(e);
    const [a, b] = d.window;
    if (d.part === "window") engine.setWindow(a + at - d.at, b + at - d.at);
    else if (d.part === "start") engine.setWindow(Math.min(at, b - scale), b);
    else if (d.part === "end") engine.setWindow(a, Math.max(at, a + scale));
    else if (Math.abs(at - d.at) > 4 * scale) engine.setWindow(Math.min(at, d.at), Math.max(at, d.at));
  };
  const up = () => {
    drag.current = null;
  };
  const key = (part: "start" | "end") => (e: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[e.key];
    const edge = e.key === "Home" ? from : e.key === "End" ? to : null;
    if (by === undefined && edge === null) return;
    e.preventDefault();
    const [a, b] = engine.window;
    const moved = edge ?? (part === "start" ? a : b) + (by ?? 0) * ((b - a) / 50);
    if (part === "start") engine.setWindow(Math.min(moved, b - scale), b);
    else engine.setWindow(a, Math.max(moved, a + scale));
  };
  const handle = (part: "start" | "end", i: 0 | 1) => (
    <div
      ref={handles[i]}
      role="slider"
      tabIndex={0}
      aria-label={part === "start" ? "First day in view" : "Last day in view"}
      aria-valuemin={0}
      aria-valuemax={Math.round((to - from) / DAY_MS)}
      aria-valuenow={part === "start" ? 0 : Math.round((to - from) / DAY_MS)}
      onPointerDown={down(part)}
      onKeyDown={key(part)}
      className={`absolute inset-y-0 w-6 cursor-ew-resize ${part === "start" ? "-left-3" : "-right-3"}`}
    >
      <span className="absolute inset-y-2 left-1/2 w-1.5 -translate-x-1/2 rounded-sm bg-accent" />
    </div>
  );

  return (
    <div
      className="relative touch-none overflow-hidden border-t border-rule bg-sunken"
      style={{ height: HEIGHT }}
      onPointerDown={down("new")}
      onPointerMove={moveTo}
      onPointerUp={up}
      onPointerCancel={up}
    >
      <canvas ref={canvas} className="block h-full w-full" />
      <div
        ref={frame}
        onPointerDown={down("window")}
        className="absolute inset-y-0 cursor-grab border-x-2 border-accent bg-accent/15"
      >
        {handle("start", 0)}
        {handle("end", 1)}
      </div>
    </div>
  );
}
