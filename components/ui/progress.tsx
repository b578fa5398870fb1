/**
 * How far long work has come. `value` from 0 to 1, or null while the end is not known.
 * `label` says what is being done; `detail` how far in words ("12 of 50 entries").
 */
export function Progress({ value, label, detail }: { value: number | null; label: string; detail?: string }) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div>
      <div className="flex justify-between gap-4 text-sm">
        <span>{label}</span>
        <span className="text-muted tabular-nums">{detail ?? (percent === null ? "" : `${percent} %`)}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === null ? {} : { "aria-valuenow": percent })}
        {...(detail ? { "aria-valuetext": detail } : {})}
        className="mt-1 h-1.5 overflow-hidden rounded-full bg-rule"
      >
        <div
          className={
            percent === null
              ? "progress-unknown h-full w-2/5 rounded-full bg-accent"
              : "h-full rounded-full bg-accent"
          }
          style={percent === null ? undefined : { width: `${percent}%` }}
        />
      </div>
    </div>
  );
}
