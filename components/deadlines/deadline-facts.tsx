import { AppLink } from "@/components/ui/app-link";
import { type KeyValue, KeyValueList } from "@/components/ui/key-value-list";
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

/** What surrounds a date: who has it, what it runs from, what set it, when it reminds. */
export function DeadlineFacts({ deadline: d }: { deadline: Deadline }) {
  const entry = (filing: FilingRef | null) => filing && <EntryLink caseId={d.caseId} filing={filing} />;
  const other = (to: DeadlineRef | null) => to && <DateLink caseId={d.caseId} to={to} />;
  const signed = (who: string | null, at: string | null) =>
    at === null ? null : `${who ?? "somebody"}, ${formatInstant(at)}`;
  const fact = (key: string, label: string, value: KeyValue["value"]): KeyValue[] =>
    value === null || value === "" ? [] : [{ key, label, value }];
  const items: KeyValue[] = [
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
    ...fact(
      "reminders",
      "Reminds",
      d.reminders.length === 0
        ? "never"
        : d.reminders
            .map((r) => (r.daysBefore === 0 ? "same day" : `${r.daysBefore}`))
            .join(", ")
            .replace(/^(\d.*)$/, "$1 days before"),
    ),
    ...fact("entered", "Entered", signed(d.enteredBy, d.enteredAt)),
  ];
  return <KeyValueList items={items} layout="rows" />;
}
