import type { CourtDate } from "@/lib/dates/court-date";
import { toDayNumber } from "@/lib/dates/court-date";
import { formatShort } from "@/lib/dates/format-date";
import { formatAmount, roundOutward } from "@/lib/harm/format-amount";
import type { AccrualRecord } from "@/lib/harm/matrix-schema";
import type { AmountUnit } from "@/lib/harm/vocabulary";

type Series = AccrualRecord["units"][number]["total"];
type Props = {
  series: Series;
  unit: AmountUnit;
  on: CourtDate;
  marks: AccrualRecord["marks"];
  title: string;
};

const H = 220;
const LEFT = 76;
const BOTTOM = 26;
/** Two rows of marks stand above the plot. */
const TOP = 28;

/**
 * Cumulative loss as a band between its low and high bounds; steps, because it grows by whole days. Drawn twice, so
 * that its letters are as large on a phone; the other drawing is there for nobody.
 */
export function AccrualChart(props: Props) {
  return (
    <>
      <Plot {...props} width={360} className="sm:hidden" />
      <Plot {...props} width={720} className="max-sm:hidden" />
    </>
  );
}

function Plot({
  series,
  unit,
  on,
  marks,
  title,
  width: W,
  className,
}: Props & { width: number; className: string }) {
  const first = series.points[0];
  if (first === undefined) return null;
  const start = toDayNumber(first.on) - 1;
  const end = Math.max(toDayNumber(on), start + 2);
  // A round figure: the axis must not claim more than the range does.
  const most = Math.max(1, ...series.points.map((p) => p.high ?? p.low));
  const top = roundOutward(most, most).high;
  const x = (day: number) => LEFT + ((day - start) / (end - start)) * (W - LEFT - 8);
  const y = (value: number) => H - BOTTOM - (value / top) * (H - BOTTOM - TOP);
  const steps = (pick: (p: Series["points"][number]) => number) => {
    let at = y(0);
    const path = [`${x(start)},${at}`];
    for (const p of series.points) {
      const px = x(toDayNumber(p.on));
      path.push(`${px},${at}`);
      at = y(pick(p));
      path.push(`${px},${at}`);
    }
    path.push(`${x(end)},${at}`);
    return path;
  };
  const low = steps((p) => p.low);
  const high = steps((p) => p.high ?? p.low);
  const shown = marks.filter((m) => toDayNumber(m.on) > start && toDayNumber(m.on) <= end);
  return (
    <svg
      role="img"
      aria-label={`${title}: ${series.words}`}
      viewBox={`0 0 ${W} ${H}`}
      className={`h-auto w-full max-w-3xl ${className}`}
      fontSize={11}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={LEFT} x2={W - 8} y1={y(top * share)} y2={y(top * share)} stroke="var(--rule)" />
          <text x={LEFT - 6} y={y(top * share) + 4} textAnchor="end" fill="var(--muted)">
            {formatAmount(Math.round(top * share), unit)}
          </text>
        </g>
      ))}
      <polygon points={[...low, ...high.toReversed()].join(" ")} fill="var(--accent)" fillOpacity={0.18} />
      <polyline
        points={high.join(" ")}
        fill="none"
        stroke="var(--accent)"
        strokeDasharray="5 3"
        strokeWidth={1.5}
      />
      <polyline points={low.join(" ")} fill="none" stroke="var(--accent)" strokeWidth={2} />
      {shown.map((m, i) => (
        <g key={m.label}>
          <line
            x1={x(toDayNumber(m.on))}
            x2={x(toDayNumber(m.on))}
            y1={TOP}
            y2={H - BOTTOM}
            stroke="var(--muted)"
            strokeDasharray="2 3"
          />
          <text
            x={x(toDayNumber(m.on))}
            y={10 + (i % 2) * 12}
            textAnchor={toDayNumber(m.on) > (start + end) / 2 ? "end" : "start"}
            fill="var(--muted)"
          >
            {m.label}
          </text>
        </g>
      ))}
      <text x={LEFT} y={H - 8} fill="var(--muted)">
        {formatShort(first.on)}
      </text>
      <text x={W - 8} y={H - 8} textAnchor="end" fill="var(--muted)">
        {formatShort(on)}
      </text>
    </svg>
  );
}
