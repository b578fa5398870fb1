import type { CourtDate } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import { layoutTimeline, timelineDomain } from "@/lib/harm/timeline-layout";
import type { TimelineItem } from "@/lib/harm/timeline-schema";
import { timelineTicks } from "@/lib/harm/timeline-ticks";
import { itemSentence, laneWords, whenWords } from "@/lib/harm/timeline-words";
import { timelineLanes } from "@/lib/harm/vocabulary";
import {
  AXIS,
  FONT,
  fitLabel,
  LANE_HEAD,
  labelRoom,
  laneTops,
  MARK,
  rowMiddle,
  titleOf,
  type View,
  xOf,
} from "./timeline-geometry";
import { type FigureTheme, figureLaneColour, groundColour } from "./timeline-palette";
import { SvgLegend, SvgMark } from "./timeline-svg-marks";

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

const LEGEND = 24;

/** The timeline as one still figure: first paint, print, export. No script, no style sheet. */
export function TimelineSvg({
  items,
  asOf,
  title,
  width = 1200,
  theme = "page",
  idPrefix = "timeline",
}: TimelineSvgProps) {
  const [from, to] = timelineDomain(items, asOf);
  const view: View = { from, msPerPx: (to - from) / width };
  const labelPx = labelRoom(items.length);
  const layout = layoutTimeline(items, {
    msPerPx: view.msPerPx,
    asOf,
    minPx: MARK + 2,
    ...(labelPx ? { labelPx } : {}),
  });
  const { tops, height: lanesHeight } = laneTops(layout);
  const undatedTop = AXIS + lanesHeight;
  const undatedHeight = layout.undated.length === 0 ? 0 : LANE_HEAD + layout.undated.length * 16 + 8;
  const legendTop = undatedTop + undatedHeight + 4;
  const height = legendTop + LEGEND;
  const labels = new Map(items.map((i) => [i.id, i.label]));
  const labelOf = (id: string) => labels.get(id);
  const ink = groundColour("ink", theme);
  const muted = groundColour("muted", theme);
  const rule = groundColour("rule", theme);
  const lanesHere = timelineLanes.filter((l) => items.some((i) => i.lane === l));
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
        {`${items.length} items in ${layout.lanes.length} lanes, ${layout.undated.length} undated. Running items are drawn through ${formatShort(asOf)}. Times are the court's.`}
      </desc>
      <defs>
        {lanesHere.map((lane) => (
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
      {timelineTicks(from, to, Math.max(2, width / 110)).map((t) => (
        <g key={t.at}>
          <line
            x1={xOf(t.at, view)}
            x2={xOf(t.at, view)}
            y1={AXIS - 6}
            y2={undatedTop}
            style={{ stroke: t.major ? muted : rule, strokeOpacity: t.major ? 0.6 : 1 }}
          />
          <text
            x={xOf(t.at, view) + 3}
            y={AXIS - 10}
            style={{ fill: muted, fontWeight: t.major ? 600 : 400 }}
          >
            {t.label}
          </text>
        </g>
      ))}
      {layout.lanes.map((lane, i) => {
        const top = AXIS + (tops[i] ?? 0);
        return (
          <g key={lane.key}>
            <line x1={0} x2={width} y1={top} y2={top} style={{ stroke: rule }} />
            <text x={6} y={top + 15} style={{ fill: figureLaneColour(lane.lane, theme), fontWeight: 600 }}>
              {lane.title}
            </text>
            {lane.items.map((p) => (
              <SvgMark
                key={p.item.id}
                p={p}
                view={view}
                y={top + rowMiddle(p.row)}
                width={width}
                theme={theme}
                idPrefix={idPrefix}
                words={itemSentence(p.item, labelOf)}
              />
            ))}
          </g>
        );
      })}
      {layout.undated.length === 0 ? null : (
        <g>
          <rect
            x={0.5}
            y={undatedTop + 0.5}
            width={width - 1}
            height={undatedHeight - 4}
            style={{ fill: "none", stroke: muted, strokeDasharray: "4 3" }}
          />
          <text x={6} y={undatedTop + 15} style={{ fill: muted, fontWeight: 600 }}>
            Undated
          </text>
          {layout.undated.map((item, n) => (
            <text key={item.id} x={6} y={undatedTop + LANE_HEAD + 12 + n * 16} style={{ fill: ink }}>
              {fitLabel(
                `${laneWords[item.lane]}: ${titleOf(item)} (${whenWords(item, labelOf)})`,
                width - 12,
              )}
            </text>
          ))}
        </g>
      )}
      <SvgLegend top={legendTop} theme={theme} idPrefix={idPrefix} lanes={lanesHere} />
    </svg>
  );
}
