import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { formatShort } from "@/lib/dates/format-date";
import type { ImportReview } from "@/lib/imports/schema";

const omittedWords = {
  not_on_sheet: "not on the sheet",
  not_in_filter: "outside what the sheet was printed for",
} as const;
const MOST = 30;

/** What the sources do not settle: rows that fit nothing, numbers nobody has, entries here that they leave out. */
export function ReviewNotes({ review }: { review: ImportReview }) {
  const { unmatched, missingNumbers, omitted } = review;
  if (unmatched.length + missingNumbers.length + omitted.length === 0) return null;
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {missingNumbers.length === 0 ? null : (
        <Section
          title="Missing numbers"
          lead="No entry here or in these sources has them: sealed, or not on record here."
          card
        >
          <p className="tabular-nums">
            {missingNumbers
              .slice(0, 60)
              .map((g) => (g.from === g.to ? g.from : `${g.from} to ${g.to}`))
              .join(", ")}
            {missingNumbers.length > 60 ? " and more" : ""}
          </p>
        </Section>
      )}
      {unmatched.length === 0 ? null : (
        <Section title="Rows that fit no entry" count={unmatched.length} card>
          <ul className="space-y-2">
            {unmatched.slice(0, MOST).map((u) => (
              <li key={`${u.source}-${u.row}`}>
                <p className="record-text">{u.text || "A row without words"}</p>
                <p className="text-sm text-muted">
                  {u.why} {u.source}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {omitted.length === 0 ? null : (
        <Section
          title="Here, and left out by these sources"
          count={omitted.length}
          lead="They stay: a sheet that leaves something out deletes nothing."
          card
        >
          <ul className="space-y-1.5">
            {omitted.slice(0, MOST).map((o) => (
              <li key={o.id} className="flex gap-3">
                <span className="w-8 shrink-0 text-right text-muted tabular-nums">{o.number ?? ""}</span>
                <span className="min-w-0">
                  <AppLink
                    href={`/cases/${review.caseId}/filings/${o.id}`}
                    className="link-plain line-clamp-2"
                  >
                    {o.text}
                  </AppLink>
                  <span className="text-sm text-muted">
                    {formatShort(o.filedOn)}, {omittedWords[o.reason]}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          {omitted.length > MOST ? (
            <p className="mt-2 text-sm text-muted">and {omitted.length - MOST} more</p>
          ) : null}
        </Section>
      )}
    </div>
  );
}
