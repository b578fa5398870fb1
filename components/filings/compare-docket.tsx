import { TriangleAlert } from "lucide-react";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { addDays, type CourtDate } from "@/lib/dates/court-date";
import { courtDateAt } from "@/lib/dates/court-zone";
import { formatInstant, formatShort } from "@/lib/dates/format-date";
import { redline } from "@/lib/docket/merge/redline";
import type { Comparison } from "@/lib/filings/compare-schema";
import { citeOf } from "@/lib/filings/words";
import { AlteredEntries } from "./altered-entries";
import { DocketTable } from "./docket-table";
import { DocketViews } from "./docket-views";
import { RedlineText } from "./redline-text";

const spans = [
  { label: "The last day", days: 1 },
  { label: "7 days", days: 7 },
  { label: "30 days", days: 30 },
  { label: "90 days", days: 90 },
] as const;

const entries = (count: number) => (count === 1 ? "1 entry" : `${count.toLocaleString("en-US")} entries`);

/** What was different on the docket at the end of one day from what it was at the end of another. */
export function CompareDocket({
  caseId,
  comparison: { from, to, countFrom, countTo, added, revised, altered, late, restsOn, more },
  today,
}: {
  caseId: string;
  comparison: Comparison;
  today: CourtDate;
}) {
  const action = `/cases/${caseId}/filings/compare`;
  return (
    <>
      <PageHeader
        title="Compare two dates"
        lead={`${entries(countFrom)} at the end of ${formatShort(from)}, ${entries(countTo)} at the end of ${formatShort(to)}, by the day each was entered.`}
      />
      <DocketViews caseId={caseId} filters={{}} page="compare" />
      <form
        action={action}
        key={`${from} ${to}`}
        aria-label="Dates to compare"
        className="no-print mb-4 flex flex-wrap items-end gap-x-2.5 gap-y-2 rounded-lg border border-rule bg-surface px-3 py-2.5"
      >
        <Field label="The docket on" required>
          {({ required: _, ...control }) => (
            <Input {...control} name="from" type="date" max={today} defaultValue={from} />
          )}
        </Field>
        <Field label="and on" required>
          {({ required: _, ...control }) => (
            <Input {...control} name="to" type="date" max={today} defaultValue={to} />
          )}
        </Field>
        <Button type="submit">Compare</Button>
        <ul className="flex flex-wrap gap-x-3 py-2 text-sm">
          {spans.map(({ label, days }) => (
            <li key={label}>
              <AppLink href={`${action}?from=${addDays(today, -days)}&to=${today}`} className="link">
                {label}
              </AppLink>
            </li>
          ))}
        </ul>
      </form>
      {added.length + revised.length + late.length + (altered?.length ?? 0) === 0 ? (
        <EmptyState title="Nothing changed">
          No entry was made or changed on this docket after {formatShort(from)} and up to {formatShort(to)},
          as far as it is on record here.
        </EmptyState>
      ) : null}
      <div className="grid gap-5">
        {added.length === 0 ? null : (
          <Section title={`Added: ${entries(added.length)}`}>
            <DocketTable caseId={caseId} rows={added} empty={null} />
          </Section>
        )}
        {revised.length === 0 ? null : (
          <Section title={`Text changed: ${entries(revised.length)}`}>
            <ul className="divide-y divide-rule rounded-lg border border-rule bg-surface">
              {revised.map((entry) => (
                <li key={entry.id} className="px-4 py-3">
                  <p className="text-sm">
                    <AppLink href={`/cases/${caseId}/filings/${entry.id}`} className="link font-medium">
                      {citeOf(entry)}
                    </AppLink>
                    <span className="ml-2 text-muted">
                      filed {formatShort(entry.filedOn)}, changed here {formatInstant(entry.replacedAt)}
                    </span>
                  </p>
                  <RedlineText parts={redline(entry.before, entry.after)} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {altered === null ? (
          <p className="text-sm text-muted">
            Changes of state, of papers and of numbers are told to the team of the case alone.
          </p>
        ) : (
          <AlteredEntries caseId={caseId} entries={altered} />
        )}
        {late.length === 0 ? null : (
          <Section title={`Older, and on record here only since: ${entries(late.length)}`}>
            <p className="mb-2 text-sm text-muted">
              The court had entered these by {formatShort(from)}; whoever looked here then did not see them.
            </p>
            <DocketTable caseId={caseId} rows={late} empty={null} />
          </Section>
        )}
      </div>
      <RestsOn from={from} restsOn={restsOn} />
      {more ? (
        <p className="mt-3 text-sm text-muted">
          More changed than is listed. Choose two days that are nearer to each other.
        </p>
      ) : null}
    </>
  );
}

/** What the comparison is made of and since when: what happened before that, nobody can read here. */
function RestsOn({ from, restsOn: { record, log } }: Pick<Comparison, "from" | "restsOn">) {
  if (record === null) return null;
  const since = log !== null && log > record ? log : record;
  const isEarlier = from < courtDateAt(new Date(since));
  return (
    <aside aria-label="What this rests on" className="mt-6 max-w-prose text-sm text-muted">
      <p>
        What this rests on: entries by the day the court entered them; wordings as each source that came in
        here showed them, kept since {formatInstant(record)}
        {log === null
          ? ""
          : `; state, readers, papers and numbers by the log of this case, kept since ${formatInstant(log)}`}
        . What the clerk changed and changed back between two looks was never seen here.
      </p>
      {isEarlier ? (
        <p className="mt-1.5 flex gap-2 text-ink">
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
          <span>
            {formatShort(from)} is before that. Changes made earlier than {formatInstant(since)} are not on
            record here, and are not shown: an entry may have read otherwise, or stood otherwise, on that day.
          </span>
        </p>
      ) : null}
    </aside>
  );
}
