import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/lib/dates/format-date";
import type { ExtendPreview } from "@/lib/deadlines/entry-schema";

/** What an order would give, before it is saved: the date, whose word won, and what the others said. */
export function ExtendOutcome({ preview, before }: { preview: ExtendPreview; before: string | null }) {
  const due = preview.due === null ? null : formatDay(preview.due.slice(0, 10));
  return (
    <Notice
      live
      tone={preview.moves ? "accent" : "critical"}
      title={
        preview.moves
          ? due === null
            ? preview.waitingFor === null
              ? "No date would stand"
              : `It would wait for ${preview.waitingFor}`
            : `${before === null ? "" : `${formatDay(before)} becomes `}${due}`
          : `The date stands: ${due ?? "no day"}`
      }
    >
      <p>Governed by {preview.winner}.</p>
      {preview.losers.length === 0 ? null : (
        <ul className="list-disc pl-4 text-sm text-muted">
          {preview.losers.map((loser) => (
            <li key={`${loser.cite}:${loser.due}`}>
              {loser.cite}: {loser.due === null ? "no date" : formatDay(loser.due.slice(0, 10))}
            </li>
          ))}
        </ul>
      )}
      {preview.steps.map((step) => (
        <p key={step.text} className="text-sm">
          {step.text} <span className="text-muted">({step.cite})</span>
        </p>
      ))}
      {preview.warnings.map((warning) => (
        <p key={warning} className="text-sm font-medium">
          {warning}
        </p>
      ))}
    </Notice>
  );
}
