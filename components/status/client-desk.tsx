import { ReportDecisions } from "@/components/reports/report-decisions";
import { AppLink } from "@/components/ui/app-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/dates/format-date";
import type { Thread } from "@/lib/messages/schema";
import type { Report } from "@/lib/reports/schema";
import type { ClientStatus } from "@/lib/status/schema";
import { ClientWordsForm } from "./client-words-form";
import { StatusPage } from "./status-page";

type Props = {
  caseId: string;
  userId: string;
  words: { stage: ClientStatus["stage"]; next: string | null; needed: string | null; version: number };
  preview: ClientStatus;
  threads: readonly Thread[];
  reports: readonly Report[];
  canTell: boolean;
};

/** All that passes between the firm and the client of one case: what they read, write and report. */
export function ClientDesk({ caseId, userId, words, preview, threads, reports, canTell }: Props) {
  return (
    <div className="grid gap-8">
      <PageHeader
        title="Client"
        lead="Nothing is shared by default. What an attorney released, and these words, are all the client sees."
      />
      <Section title="Reports of what the directive costs" count={reports.length}>
        <ReportDecisions caseId={caseId} userId={userId} reports={reports} />
      </Section>
      <Section title="Messages">
        <ul className="divide-y divide-rule rounded-lg border border-rule bg-surface">
          {threads.map((thread) => (
            <li
              key={thread.reporterId ?? "lead"}
              className="flex flex-wrap justify-between gap-x-4 px-4 py-2"
            >
              <AppLink
                href={`/cases/${caseId}/client/messages${thread.reporterId === null ? "" : `?reporter=${thread.reporterId}`}`}
                className="link"
              >
                {thread.name}
                {thread.unread > 0 ? ` (${thread.unread} unread)` : ""}
              </AppLink>
              <span className="text-sm text-muted">
                {thread.lastAt === null ? "No messages yet" : formatInstant(thread.lastAt)}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
        {canTell ? (
          <Section title="What the client is told">
            <ClientWordsForm key={words.version} caseId={caseId} userId={userId} {...words} />
          </Section>
        ) : null}
        <Section title="Preview: the page as the client sees it">
          <div className="rounded-lg border border-dashed border-rule-strong bg-surface px-6 py-6">
            <StatusPage status={preview} preview />
          </div>
        </Section>
      </div>
    </div>
  );
}
