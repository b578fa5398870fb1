import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { UnknownValue } from "@/components/ui/unknown-value";
import { type CourtDate, daysBetween } from "@/lib/dates/court-date";
import { formatDay } from "@/lib/dates/format-date";
import type { HearingRow } from "@/lib/hearings/schema";
import { hearingKindWords, timeWords } from "@/lib/hearings/words";
import type { Overview } from "@/lib/overview/schema";

type Item = {
  id: string;
  on: CourtDate;
  href: string;
  title: string;
  more: string | null;
  labels: string[];
  unclear: boolean;
};

const place = (h: HearingRow) =>
  [
    hearingKindWords[h.kind],
    h.startsAt === null ? "hour not on record" : timeWords(h.startsAt),
    h.place ?? h.dialIn,
  ]
    .filter(Boolean)
    .join(", ");

function Left({ item, today }: { item: Item; today: CourtDate }) {
  const left = daysBetween(today, item.on);
  if (item.unclear) return <Status icon="unknown">Outcome not on record</Status>;
  if (left < 0)
    return (
      <Status icon="alert" tone="critical">
        {item.labels.includes("theirs")
          ? "Passed, nothing docketed"
          : left === -1
            ? "Overdue 1 day"
            : `Overdue ${-left} days`}
      </Status>
    );
  if (left === 0)
    return (
      <Status icon="warning" tone="warning">
        Today
      </Status>
    );
  return <span className="text-muted">{left === 1 ? "Tomorrow" : `In ${left} days`}</span>;
}

/** The nearest dates and the hearings ahead, in one order. */
export function NextDates({
  caseId,
  overview,
  today,
}: {
  caseId: string;
  overview: Overview;
  today: CourtDate;
}) {
  const items: Item[] = [
    ...overview.dates.flatMap((d): Item[] =>
      d.dueOn === null
        ? []
        : [
            {
              id: d.id,
              on: d.dueOn,
              href: `/cases/${caseId}/deadlines/${d.id}`,
              title: d.title,
              more: d.cite,
              labels: [...(d.side === "theirs" ? ["theirs"] : []), ...(d.confirmed ? [] : ["not confirmed"])],
              unclear: d.urgency === "past_outcome_unknown",
            },
          ],
    ),
    ...overview.hearings.map((h) => ({
      id: h.id,
      on: h.heldOn,
      href: `/cases/${caseId}/hearings/${h.id}`,
      title: h.title,
      more: place(h),
      labels: ["hearing"],
      unclear: false,
    })),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
  return (
    <Section
      title="Next dates"
      card
      className="print:border-0"
      actions={
        <>
          <LinkButton size="sm" tone="quiet" href={`/cases/${caseId}/hearings`}>
            Hearings
          </LinkButton>
          <LinkButton size="sm" tone="quiet" href={`/cases/${caseId}/deadlines`}>
            Deadlines
          </LinkButton>
        </>
      }
    >
      {items.length === 0 ? (
        <UnknownValue>No date is on record here.</UnknownValue>
      ) : (
        <ul className="divide-y divide-rule">
          {items.map((item) => (
            <li key={item.id} className="break-inside-avoid py-1.5">
              <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
                <span className="tabular-nums">{formatDay(item.on)}</span>
                <Left item={item} today={today} />
              </p>
              <p className="flex flex-wrap items-baseline gap-x-2">
                <AppLink href={item.href} className="link-plain font-medium">
                  {item.title}
                </AppLink>
                {item.labels.map((label) => (
                  <Badge
                    key={label}
                    tone={label === "not confirmed" ? "warning" : label === "hearing" ? "accent" : "neutral"}
                  >
                    {label}
                  </Badge>
                ))}
              </p>
              {item.more ? <p className="text-sm text-muted">{item.more}</p> : null}
            </li>
          ))}
        </ul>
      )}
      {overview.moreDates > 0 ? (
        <p className="mt-2 text-sm">
          <AppLink href={`/cases/${caseId}/deadlines`}>{overview.moreDates} more on the board</AppLink>
        </p>
      ) : null}
    </Section>
  );
}
