import type { TimelineEngine } from "./timeline-engine";

/** What the timeline tells its owner about the pointer. */
export interface GestureEvents {
  onHover: (x: number, y: number) => void;
  onTap: (x: number, y: number) => void;
  onLeave: () => void;
  onDragStart: () => void;
}

/**
 * Mouse, pen and touch on the canvas: drag pans, two fingers pinch, the wheel zooms when the timeline has the
 * focus or Ctrl is held (else the page scrolls on as it should), Shift+wheel pans. Returns the way to let go.
 */
export function listenToGestures(
  scroller: HTMLElement,
  engine: TimelineEngine,
  events: GestureEvents,
): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const at = (e: MouseEvent) => {
    const box = scroller.getBoundingClientRect();
    return { x: e.clientX - box.left, y: e.clientY - box.top };
  };

  const down = (e: PointerEvent) => {
    if (e.button !== 0) return;
    pointers.set(e.pointerId, at(e));
    moved = 0;
  };
  const move = (e: PointerEvent) => {
    const here = at(e);
    const before = pointers.get(e.pointerId);
    if (!before) {
      if (e.pointerType === "mouse") events.onHover(here.x, here.y);
      return;
    }
    const others = [...pointers].filter(([id]) => id !== e.pointerId).map(([, p]) => p);
    const other = others[0];
    if (other) {
      const span = (p: { x: number }) => Math.max(12, Math.abs(p.x - other.x));
      engine.zoomAt((here.x + other.x) / 2, span(before) / span(here));
      engine.panBy((before.x - here.x) / 2);
    } else {
      moved += Math.abs(here.x - before.x) + Math.abs(here.y - before.y);
      if (moved > 4 && !scroller.hasPointerCapture(e.pointerId)) {
        scroller.setPointerCapture(e.pointerId);
        events.onDragStart();
      }
      if (moved > 4) {
        engine.panBy(before.x - here.x);
        // A finger scrolls by itself (touch-action: pan-y); a mouse has to be helped.
        if (e.pointerType === "mouse") scroller.scrollTop += before.y - here.y;
      }
    }
    pointers.set(e.pointerId, here);
  };
  const up = (e: PointerEvent) => {
    const here = at(e);
    if (pointers.delete(e.pointerId) && pointers.size === 0 && moved <= 4 && e.type === "pointerup")
      events.onTap(here.x, here.y);
  };
  const wheel = (e: WheelEvent) => {
    const sideways = e.shiftKey || Math.abs(e.deltaX) > Math.abs(e.deltaY);
    const ours = e.ctrlKey || e.metaKey || scroller.contains(document.activeElement);
    if (!ours && !sideways) return;
    e.preventDefault();
    const unit = e.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (sideways) engine.panBy((e.deltaX || e.deltaY) * unit);
    else engine.zoomAt(at(e).x, 2 ** ((e.deltaY * unit) / (e.ctrlKey ? 120 : 400)));
  };

  scroller.addEventListener("pointerdown", down);
  scroller.addEventListener("pointermove", move);
  scroller.addEventListener("pointerup", up);
  scroller.addEventListener("pointercancel", up);
  scroller.addEventListener("pointerleave", events.onLeave);
  scroller.addEventListener("wheel", wheel, { passive: false });
  return () => {
    scroller.removeEventListener("pointerdown", down);
    scroller.removeEventListener("pointermove", move);
    scroller.removeEventListener("pointerup", up);
    scroller.removeEventListener("pointercancel", up);
    scroller.removeEventListener("pointerleave", events.onLeave);
    scroller.removeEventListener("wheel", wheel);
  };
}

/** Keys that move the view; true when the key was one of them. */
export function panByKey(
  key: string,
  shift: boolean,
  engine: TimelineEngine,
  scroller: HTMLElement,
): boolean {
  const step = engine.width * (shift ? 0.5 : 0.1);
  switch (key) {
    case "ArrowLeft":
      engine.panBy(-step);
      return true;
    case "ArrowRight":
      engine.panBy(step);
      return true;
    case "+":
    case "=":
      engine.zoomAt(engine.width / 2, 1 / 1.5);
      return true;
    case "-":
    case "_":
      engine.zoomAt(engine.width / 2, 1.5);
      return true;
    case "0":
    case "Home":
      engine.showAll();
      return true;
    case "ArrowUp":
    case "ArrowDown":
      scroller.scrollTop += key === "ArrowUp" ? -40 : 40;
      return true;
    default:
      return false;
  }
}
