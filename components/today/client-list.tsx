import { CaseLink } from "@/components/cases/case-link";
import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { formatInstant } from "@/lib/dates/format-date";
import type { FromClient } from "@/lib/today/schema";

/** What the client of one case sent and nobody has taken up yet: unread messages, reports to be decided. */
export function ClientList({ sent }: { sent: FromClient }) {
  const items = [
    ...sent.reports.map((r) => ({ ...r, kind: "report" })),
    ...sent.unread.map((m) => ({ ...m, kind: "message" })),
  ].toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
  return (
    <div className="px-4 py-3">
      <CaseLink legalCase={sent.legalCase} page="client" />
      <ul className="mt-2 space-y-2">
        {items.map((item) => (
          <li key={item.id}>
            <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
              <Badge tone={item.kind === "report" ? "warning" : "accent"}>{item.kind}</Badge>
              {item.from ?? "The client"}
              <span className="tabular-nums">{formatInstant(item.sentAt)}</span>
            </p>
            <AppLink href={`/cases/${sent.legalCase.id}/client`} className="link-plain line-clamp-2">
              {item.text}
            </AppLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
