import type { Paint, Shape } from "@/lib/harm/timeline-figure";
import { type FigureTheme, figureLaneColour, groundColour } from "@/lib/harm/timeline-palette";
import { timelineLanes } from "@/lib/harm/vocabulary";

export function paintOf(paint: Paint, theme: FigureTheme): string {
  const lane = timelineLanes.find((l) => l === paint);
  if (lane !== undefined) return figureLaneColour(lane, theme);
  return paint === "ink" || paint === "muted" || paint === "rule" || paint === "surface"
    ? groundColour(paint, theme)
    : "none";
}

/** One shape of a figure as SVG. */
export function SvgShape({ shape, theme, idPrefix }: { shape: Shape; theme: FigureTheme; idPrefix: string }) {
  if (shape.kind === "text")
    return (
      <text
        x={shape.x}
        y={shape.y}
        style={{
          fill: paintOf(shape.fill, theme),
          ...(shape.bold === true ? { fontWeight: 600 } : {}),
          ...(shape.halo === true
            ? { stroke: paintOf("surface", theme), strokeWidth: 3, paintOrder: "stroke" }
            : {}),
        }}
      >
        {shape.text}
      </text>
    );
  const stroke = {
    ...(shape.stroke === undefined ? {} : { stroke: paintOf(shape.stroke, theme) }),
    ...(shape.strokeWidth === undefined ? {} : { strokeWidth: shape.strokeWidth }),
    ...(shape.strokeOpacity === undefined ? {} : { strokeOpacity: shape.strokeOpacity }),
    ...(shape.dashed === true ? { strokeDasharray: "3 2" } : {}),
  };
  if (shape.kind === "line")
    return <line x1={shape.x1} x2={shape.x2} y1={shape.y1} y2={shape.y2} style={stroke} />;
  if (shape.kind === "path")
    return (
      <path
        d={shape.d}
        style={{ fill: shape.fill === undefined ? "none" : paintOf(shape.fill, theme), ...stroke }}
      />
    );
  const fill =
    shape.hatch === undefined
      ? shape.fill === undefined
        ? "none"
        : paintOf(shape.fill, theme)
      : `url(#${idPrefix}-hatch-${shape.hatch})`;
  return (
    <rect
      x={shape.x}
      y={shape.y}
      width={shape.width}
      height={shape.height}
      style={{
        fill,
        ...(shape.fillOpacity === undefined ? {} : { fillOpacity: shape.fillOpacity }),
        ...stroke,
      }}
    />
  );
}
