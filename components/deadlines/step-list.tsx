import { formatDay } from "@/lib/dates/format-date";
import type { Step } from "@/lib/deadlines/engine-schema";

/** Why that day: each step in words with its authority. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="grid gap-2">
      {steps.map((step, index) => (
        <li key={`${step.date}:${step.text}`} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-1">
          <span aria-hidden className="text-muted tabular-nums">
            {index + 1}.
          </span>
          <p>
            {step.text}{" "}
            <span className="whitespace-nowrap text-muted">{formatDay(step.date.slice(0, 10))}</span>
            <span className="block text-sm text-muted">{step.cite}</span>
          </p>
        </li>
      ))}
    </ol>
  );
}
