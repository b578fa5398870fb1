import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatLong, formatShort } from "@/lib/dates/format-date";
import type { Today } from "@/lib/today/schema";
import { ClientList } from "./client-list";
import { DueTable } from "./due-table";
import { FiledList } from "./filed-list";
import { MarkLooked } from "./mark-looked";
import { MotionTable } from "./motion-table";

const summary = ({ due, filed, motions, client }: Today) => {
  const late = due.filter((d) => d.when === "overdue");
  const overdue = late.filter((d) => !d.legalCase.illustrative).length;
  const madeUp = late.length - overdue;
  const now = due.filter((d) => d.when === "today").length;
  const fresh = filed.reduce((n, f) => n + f.count, 0);
  const sent = client.reduce((n, c) => n + c.unread.length + c.reports.length, 0);
  return [
    `${overdue === 0 ? "nothing" : overdue} overdue${madeUp === 0 ? "" : ` (and ${madeUp} in illustrative cases)`}`,
    now === 0 ? "nothing due today" : `${now} due today`,
    `${fresh} filed since you last looked`,
    motions.length === 1 ? "1 motion awaits a ruling" : `${motions.length} motions await a ruling`,
    ...(sent === 0 ? [] : [`${sent} from the client`]),
  ].join(", ");
};

/** The morning's page: the day in one screen, across all cases. */
export function TodayBoard({ today }: { today: Today }) {
  // What somebody made up never stands before what a court really asks.
  const due = [...today.due].sort(
    (a, b) => Number(a.legalCase.illustrative) - Number(b.legalCase.illustrative),
  );
  const mine = due.filter((d) => d.mine);
  const rest = due.filter((d) => !d.mine);
  const lead = summary(today);
  return (
    <>
      <PageHeader
        title={formatLong(today.asOf)}
        lead={`${lead.slice(0, 1).toUpperCase()}${lead.slice(1)}.`}
        actions={<LinkButton href="/deadlines">All deadlines</LinkButton>}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 2xl:grid-cols-[minmax(0,1fr)_26rem] 2xl:grid-rows-[auto_auto_1fr]">
        <Section
          title="Yours"
          count={mine.length}
          lead={`Overdue, due today, and through ${formatShort(today.until)}.`}
        >
          {mine.length === 0 ? (
            <EmptyState title="Nothing of yours is due this week">
              Dates and tasks you own or back up appear here from a week ahead.
            </EmptyState>
          ) : (
            <DueTable rows={mine} caption="Yours" />
          )}
        </Section>
        <div className="grid min-w-0 content-start items-start gap-6 lg:grid-cols-2 2xl:col-start-2 2xl:row-span-3 2xl:row-start-1 2xl:grid-cols-1">
          <Section title="From the client" card flush>
            {today.client.length === 0 ? (
              <p className="px-4 pb-4 text-muted">No unread message, and no report waits for a decision.</p>
            ) : (
              <div className="divide-y divide-rule border-t border-rule">
                {today.client.map((sent) => (
                  <ClientList key={sent.legalCase.id} sent={sent} />
                ))}
              </div>
            )}
          </Section>
          <Section
            title="Filed since you last looked"
            card
            flush
            actions={
              today.filed.length > 1 ? (
                <MarkLooked caseIds={today.filed.map((f) => f.legalCase.id)} label="Mark all as read" />
              ) : undefined
            }
          >
            {today.filed.length === 0 ? (
              <p className="px-4 pb-4 text-muted">
                Nothing new. Entries logged by anybody, or taken in from a docket, appear here until you mark
                the case as read.
              </p>
            ) : (
              <div className="divide-y divide-rule border-t border-rule">
                {today.filed.map((filed) => (
                  <FiledList key={filed.legalCase.id} filed={filed} />
                ))}
              </div>
            )}
          </Section>
        </div>
        {rest.length === 0 ? null : (
          <Section title="The team's" count={rest.length}>
            <DueTable rows={rest} caption="The team's" />
          </Section>
        )}
        <Section title="Motions awaiting a ruling" count={today.motions.length}>
          <MotionTable rows={today.motions} />
        </Section>
      </div>
    </>
  );
}
