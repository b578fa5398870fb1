import type { TimelineItem } from "@/lib/harm/timeline-schema";
import { evidenceWords, factStateWords, laneWords, whenWords } from "@/lib/harm/timeline-words";

export interface TimelinePopoverProps {
  item: TimelineItem;
  labelOf: (id: string) => string | undefined;
  /** Point of the canvas that it belongs to, CSS pixels from the timeline's corner. */
  x: number;
  y: number;
  width: number;
  onEnter: () => void;
  onLeave: () => void;
}

const WIDTH = 320;

/** What hovering or focusing an item shows: when, what, how far proved, source and quote. */
export function TimelinePopover({ item, labelOf, x, y, width, onEnter, onLeave }: TimelinePopoverProps) {
  const room = Math.min(WIDTH, width - 16);
  return (
    // The pointer may rest on it (WCAG 1.4.13); its words reach screen readers through the live region.
    <div
      className="absolute z-10 rounded-md border border-rule bg-raised p-3 text-sm shadow-float"
      style={{ left: Math.min(Math.max(8, x - room / 2), width - room - 8), top: y + 12, width: room }}
      // Not onPointerEnter: React reports it before the canvas has reported that the pointer left.
      onPointerOver={onEnter}
      onPointerLeave={onLeave}
    >
      <p className="text-muted">{whenWords(item, labelOf)}</p>
      <p className="mt-0.5 font-medium">{item.label}</p>
      <p className="mt-1 text-muted">
        {[
          laneWords[item.lane],
          item.state && factStateWords[item.state],
          item.evidence && evidenceWords[item.evidence],
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {item.quote ? (
        <blockquote className="mt-2 border-l-2 border-rule-strong pl-2 font-serif">“{item.quote}”</blockquote>
      ) : null}
      {item.source ? (
        <p className="mt-2">{item.source}</p>
      ) : (
        <p className="mt-2 text-muted">No source on record.</p>
      )}
      {item.illustrative ? <p className="mt-2 text-warning">Illustrative: not of the record.</p> : null}
      {item.href ? (
        <p className="mt-2">
          <a className="link" href={item.href}>
            Open
          </a>
        </p>
      ) : null}
    </div>
  );
}
