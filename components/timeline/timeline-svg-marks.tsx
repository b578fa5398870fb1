import type { Placed } from "@/lib/harm/timeline-layout";
import { laneWords } from "@/lib/harm/timeline-words";
import type { TimelineLane } from "@/lib/harm/vocabulary";
import { BAR, fitLabel, labelSpot, MARK, titleOf, type View, xOf } from "./timeline-geometry";
import { type FigureTheme, figureLaneColour, groundColour, laneStyle, markPath } from "./timeline-palette";

const round = (n: number) => Math.round(n * 10) / 10;

interface MarkProps {
  p: Placed;
  view: View;
  y: number;
  width: number;
  theme: FigureTheme;
  idPrefix: string;
  words: string;
}

/** One item: a shape for a known day or minute, a bar for a stretch, hatching for what is only possible. */
export function SvgMark({ p, view, y, width, theme, idPrefix, words }: MarkProps) {
  const colour = figureLaneColour(p.item.lane, theme);
  const x1 = xOf(p.from, view);
  const x2 = xOf(p.to, view);
  const spot = labelSpot(p, view, width);
  const label = fitLabel(titleOf(p.item), spot.room);
  const bar = { y: y - BAR / 2, height: BAR };
  const hollow = p.item.evidence === "known";
  return (
    <g>
      <title>{words}</title>
      {p.kind === "moment" || p.kind === "day" ? (
        <>
          {p.kind === "day" && x2 - x1 >= 3 * MARK ? (
            <line x1={x1} x2={x2} y1={y} y2={y} style={{ stroke: colour, strokeWidth: 2 }} />
          ) : null}
          <path
            d={markPath(laneStyle[p.item.lane].shape, round((x1 + x2) / 2), y, MARK)}
            style={{
              fill: hollow ? groundColour("surface", theme) : colour,
              stroke: colour,
              strokeWidth: 1.5,
            }}
          />
        </>
      ) : (
        <>
          {p.kind === "uncertain" ? (
            <rect
              x={round(x1)}
              width={round(Math.max(2, x2 - x1))}
              {...bar}
              style={{
                fill: `url(#${idPrefix}-hatch-${p.item.lane})`,
                stroke: colour,
                strokeDasharray: "3 2",
              }}
            />
          ) : null}
          {p.coreFrom !== null && p.coreTo !== null ? (
            <rect
              x={round(xOf(p.coreFrom, view))}
              width={round(Math.max(2, (p.coreTo - p.coreFrom) / view.msPerPx))}
              {...bar}
              style={{ fill: colour, fillOpacity: hollow ? 0.08 : 0.28, stroke: colour, strokeWidth: 1.5 }}
            />
          ) : null}
          {p.openStart ? (
            <path
              d={`M${round(x1) + 6} ${y - 5}l-5 5l5 5`}
              style={{ fill: "none", stroke: colour, strokeWidth: 1.5 }}
            />
          ) : null}
          {p.openEnd || p.running ? (
            <path
              d={`M${round(x2) - 6} ${y - 5}l5 5l-5 5`}
              style={{ fill: "none", stroke: colour, strokeWidth: 1.5 }}
            />
          ) : null}
        </>
      )}
      {label === "" ? null : (
        <text
          x={round(spot.x)}
          y={y + 4}
          style={{
            fill: groundColour("ink", theme),
            stroke: groundColour("surface", theme),
            strokeWidth: p.kind === "uncertain" ? 3 : 0,
            paintOrder: "stroke",
          }}
        >
          {label}
        </text>
      )}
    </g>
  );
}

/** Which shape is which lane, and what solid, hatched and hollow mean. */
export function SvgLegend({
  top,
  theme,
  idPrefix,
  lanes,
}: {
  top: number;
  theme: FigureTheme;
  idPrefix: string;
  lanes: readonly TimelineLane[];
}) {
  const muted = groundColour("muted", theme);
  const y = top + 12;
  const first = lanes[0] ?? "government";
  const colour = figureLaneColour(first, theme);
  const after = lanes.length * 104;
  return (
    <g>
      {lanes.map((lane, i) => (
        <g key={lane}>
          <path
            d={markPath(laneStyle[lane].shape, 10 + i * 104, y, MARK)}
            style={{ fill: figureLaneColour(lane, theme) }}
          />
          <text x={22 + i * 104} y={y + 4} style={{ fill: muted }}>
            {laneWords[lane]}
          </text>
        </g>
      ))}
      <rect
        x={after + 4}
        y={y - BAR / 2}
        width={28}
        height={BAR}
        style={{ fill: colour, fillOpacity: 0.28, stroke: colour }}
      />
      <text x={after + 38} y={y + 4} style={{ fill: muted }}>
        Certain
      </text>
      <rect
        x={after + 96}
        y={y - BAR / 2}
        width={28}
        height={BAR}
        style={{ fill: `url(#${idPrefix}-hatch-${first})`, stroke: colour, strokeDasharray: "3 2" }}
      />
      <text x={after + 130} y={y + 4} style={{ fill: muted }}>
        Possible
      </text>
      <path
        d={markPath(laneStyle[first].shape, after + 200, y, MARK)}
        style={{ fill: "none", stroke: colour, strokeWidth: 1.5 }}
      />
      <text x={after + 212} y={y + 4} style={{ fill: muted }}>
        No source yet
      </text>
    </g>
  );
}
