import type { CourtDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import { timelineFigure } from "@/lib/harm/timeline-figure";
import { FONT } from "@/lib/harm/timeline-geometry";
import { type FigureTheme, figureLaneColour, groundColour } from "@/lib/harm/timeline-palette";
import type { TimelineItem } from "@/lib/harm/timeline-schema";
import { SvgShape } from "./timeline-svg-shape";

export interface TimelineSvgProps {
  items: readonly TimelineItem[];
  /** Running items are drawn up to this day. */
  asOf: CourtDate;
  title: string;
  /** In CSS pixels. */
  width?: number;
  /** "page" follows the page's light or dark; the others are fixed, for print and export. */
  theme?: FigureTheme;
  /** Prefix of ids inside the figure; must differ between figures of one page. */
  idPrefix?: string;
}

/** The timeline as one still figure: first paint, print, export. No script, no style sheet. */
export function TimelineSvg({
  items,
  asOf,
  title,
  width = 1200,
  theme = "page",
  idPrefix = "timeline",
}: TimelineSvgProps) {
  const { panels, lanes, laneCount, undated } = timelineFigure(items, { asOf, width });
  const height = panels[0]?.height ?? 0;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role="img"
      aria-labelledby={`${idPrefix}-title ${idPrefix}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      style={{ maxWidth: "100%", height: "auto", background: groundColour("surface", theme) }}
      fontFamily='"Inter Variable", Inter, Arial, sans-serif'
      fontSize={FONT}
    >
      <title id={`${idPrefix}-title`}>{title}</title>
      <desc id={`${idPrefix}-desc`}>
        {`${items.length} items in ${laneCount} lanes, ${undated} undated. Running items are drawn through ${formatShort(asOf)}. Times are the court's.`}
      </desc>
      <defs>
        {lanes.map((lane) => (
          <pattern
            key={lane}
            id={`${idPrefix}-hatch-${lane}`}
            width={6}
            height={6}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width={2} height={6} style={{ fill: figureLaneColour(lane, theme), fillOpacity: 0.4 }} />
          </pattern>
        ))}
      </defs>
      {(panels[0]?.groups ?? []).map((g) => (
        <g key={g.key}>
          {g.words === null ? null : <title>{g.words}</title>}
          {g.shapes.map((shape, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of an item have an order and nothing else
            <SvgShape key={i} shape={shape} theme={theme} idPrefix={idPrefix} />
          ))}
        </g>
      ))}
    </svg>
  );
}
