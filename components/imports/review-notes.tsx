import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { formatShort } from "@/lib/dates/format-date";
import type { ImportReview } from "@/lib/imports/schema";

const omittedWords = {
  not_on_sheet: "not on the sheet",
  not_in_filter: "outside what the sheet was printed for",
} as const;
const MOST = 8;
const MOST_OPENED = 500;

/** What the sources do not settle: rows that fit nothing, numbers nobody has, entries here that they leave out. */
export function ReviewNotes({ review }: { review: ImportReview }) {
  const { unmatched, missingNumbers, omitted } = review;
  if (unmatched.length + missingNumbers.length + omitted.length === 0) return null;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <div className="grid gap-6 empty:hidden">
        {missingNumbers.length === 0 ? null : (
          <div id="missing" className="min-w-0 scroll-mt-16">
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
          </div>
        )}
        {unmatched.length === 0 ? null : (
          <div id="unmatched" className="min-w-0 scroll-mt-16">
            <Section title="Rows that fit no entry" count={unmatched.length} card>
              <ul className="space-y-2">
                {unmatched.slice(0, MOST_OPENED).map((u) => (
                  <li key={`${u.source}-${u.row}`}>
                    <p className="record-text">{u.text || "A row without words"}</p>
                    <p className="text-sm text-muted">
                      {u.why} {u.source}
                    </p>
                  </li>
                ))}
              </ul>
              {unmatched.length > MOST_OPENED ? (
                <p className="mt-2 text-sm text-muted">
                  and {(unmatched.length - MOST_OPENED).toLocaleString("en-US")} more
                </p>
              ) : null}
            </Section>
          </div>
        )}
      </div>
      {omitted.length === 0 ? null : (
        <div id="omitted" className="min-w-0 scroll-mt-16">
          <Section
            title="Here, and left out by these sources"
            count={omitted.length}
            lead="They stay: a sheet that leaves something out deletes nothing."
            card
          >
            <OmittedList caseId={review.caseId} omitted={omitted.slice(0, MOST)} />
            {omitted.length > MOST ? (
              <details className="mt-2">
                <summary className="cursor-pointer text-sm link">
                  {(omitted.length - MOST).toLocaleString("en-US")} more
                </summary>
                <OmittedList caseId={review.caseId} omitted={omitted.slice(MOST, MOST_OPENED)} />
                {omitted.length > MOST_OPENED ? (
                  <p className="mt-2 text-sm text-muted">
                    and {(omitted.length - MOST_OPENED).toLocaleString("en-US")} more; the docket page has
                    them all
                  </p>
                ) : null}
              </details>
            ) : null}
          </Section>
        </div>
      )}
    </div>
  );
}

function OmittedList({ caseId, omitted }: { caseId: string; omitted: ImportReview["omitted"] }) {
  return (
    <ul className="space-y-1.5">
      {omitted.map((o) => (
        <li key={o.id} className="flex gap-3">
          <span className="w-8 shrink-0 text-right text-muted tabular-nums">{o.number ?? ""}</span>
          <span className="min-w-0">
            <AppLink href={`/cases/${caseId}/filings/${o.id}`} className="link-plain line-clamp-2">
              {o.text}
            </AppLink>
            <span className="text-sm text-muted">
              {formatShort(o.filedOn)}, {omittedWords[o.reason]}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
