import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatInstant, formatShort } from "@/lib/dates/format-date";
import type { Deadline, DeadlineRef, FilingRef } from "@/lib/deadlines/schema";
import { basisWords, calendarWords, serviceWords } from "@/lib/deadlines/words";

function EntryLink({ caseId, filing }: { caseId: string; filing: FilingRef }) {
  return (
    <AppLink href={`/cases/${caseId}/filings/${filing.id}`} className="link">
      {filing.cite}, {formatShort(filing.filedOn)}
    </AppLink>
  );
}
function DateLink({ caseId, to }: { caseId: string; to: DeadlineRef }) {
  return (
    <AppLink href={`/cases/${caseId}/deadlines/${to.id}`} className="link">
      {to.title}
      {to.dueOn ? `, ${formatShort(to.dueOn)}` : ""}
    </AppLink>
  );
}

type Fact = { key: string; label: string; value: ReactNode };

/** [30, 7, 0] as "30 and 7 days before, the same day". */
function sayReminders(days: readonly number[]): string {
  const before = days.filter((n) => n > 0);
  const last = before.at(-1);
  const list = before.length > 1 ? `${before.slice(0, -1).join(", ")} and ${last}` : `${last}`;
  const said = last === undefined ? [] : [`${list} ${list === "1" ? "day" : "days"} before`];
  return [...said, ...(days.includes(0) ? ["the same day"] : [])].join(", ") || "never";
}

/** What surrounds a date: who has it, what it runs from, what set it, when it reminds. */
export function DeadlineFacts({ deadline: d }: { deadline: Deadline }) {
  const entry = (filing: FilingRef | null) => filing && <EntryLink caseId={d.caseId} filing={filing} />;
  const other = (to: DeadlineRef | null) => to && <DateLink caseId={d.caseId} to={to} />;
  const signed = (who: string | null, at: string | null) =>
    at === null ? null : `${who ?? "somebody"}, ${formatInstant(at)}`;
  const fact = (key: string, label: string, value: ReactNode): Fact[] =>
    value === null || value === "" ? [] : [{ key, label, value }];
  const items: Fact[] = [
    { key: "owner", label: "Owner", value: d.owner?.name ?? <UnknownValue>nobody yet</UnknownValue> },
    { key: "backup", label: "Backup", value: d.backup?.name ?? <UnknownValue>nobody</UnknownValue> },
    {
      key: "confirmed",
      label: "Confirmed",
      value: signed(d.confirmedBy, d.confirmedAt) ?? (
        <UnknownValue>not yet; it reminds all the same</UnknownValue>
      ),
    },
    {
      key: "acknowledged",
      label: "Acknowledged",
      value: signed(d.acknowledgedBy, d.acknowledgedAt) ?? <UnknownValue>not yet</UnknownValue>,
    },
    ...fact("basis", "Set", basisWords[d.basis]),
    ...fact("court", "Calendar", calendarWords[d.calendar]),
    ...fact("trigger", "Counted from", d.triggerText ?? (d.triggerOn && formatShort(d.triggerOn))),
    ...fact("triggerEntry", "Its entry", entry(d.trigger)),
    ...fact("service", "Served by", d.serviceMethod && (serviceWords[d.serviceMethod] ?? d.serviceMethod)),
    ...fact("anchor", "Leads to", other(d.anchor)),
    ...fact("order", "Order", entry(d.order)),
    ...fact("responds", "Answers", entry(d.respondsTo)),
    ...fact("completed", "Done by", entry(d.completedBy)),
    ...fact("completedOn", "Done on", d.completedOn && formatShort(d.completedOn)),
    ...fact("replaces", "In place of", other(d.replaces)),
    ...fact("replacedBy", "Replaced by", other(d.replacedBy)),
    ...fact("reminders", "Reminds", sayReminders(d.reminders.map((r) => r.daysBefore))),
    ...fact("entered", "Entered", signed(d.enteredBy, d.enteredAt)),
  ];
  return (
    <dl className="divide-y divide-rule">
      {items.map((item) => (
        <div key={item.key} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 py-1.5">
          <dt className="text-sm text-muted">{item.label}</dt>
          <dd className="min-w-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
