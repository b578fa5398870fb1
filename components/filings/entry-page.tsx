import { EntrySources } from "@/components/imports/entry-sources";
import { UnreviewedNotice } from "@/components/imports/unreviewed-notice";
import { ReleaseHistory } from "@/components/releases/release-history";
import { AppLink } from "@/components/ui/app-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { CourtDate } from "@/lib/dates/court-date";
import { formatInstant } from "@/lib/dates/format-date";
import type { DocketFrame } from "@/lib/filings/frame-schema";
import type { Filing, HistoryItem } from "@/lib/filings/schema";
import { citeOf } from "@/lib/filings/words";
import type { EntrySource } from "@/lib/imports/schema";
import type { ReleaseRecord } from "@/lib/releases/schema";
import { AddLink } from "./add-link";
import { AddNote } from "./add-note";
import { AddPaper } from "./add-paper";
import { EntryActions } from "./entry-actions";
import { EntryDeadlines } from "./entry-deadlines";
import { EntryFacts } from "./entry-facts";
import { EntryHistory } from "./entry-history";
import { EntryLinks } from "./entry-links";
import { EntryMarks, isVoid } from "./entry-marks";
import { EntryPapers } from "./entry-papers";
import { EntryRevisions } from "./entry-revisions";
import { MarkedText } from "./marked-text";
import { TakeDates } from "./take-dates";

export type EntryPageProps = {
  filing: Filing;
  frame: DocketFrame;
  /** null: not for this viewer. */
  history: readonly HistoryItem[] | null;
  releases: readonly ReleaseRecord[];
  /** What brought, changed or showed it; empty where it was logged by hand, and for who is not of the team. */
  sources: readonly EntrySource[];
  userId: string;
  today: CourtDate;
  /** Of the search that led here: marked in the docket text. */
  words?: string | undefined;
};

/** One entry of the docket: its words, its papers, what it answers, and what hangs on it. */
export function EntryPage({
  filing,
  frame,
  history,
  releases,
  sources,
  userId,
  today,
  words,
}: EntryPageProps) {
  const { caseId, can } = filing;
  const audience = frame.audiences.find((a) => a.id === filing.audienceId)?.name ?? null;
  const enteredBy = sources.find((s) => s.change === "added");
  return (
    <>
      <p className="no-print mb-1 text-sm">
        <AppLink href={`/cases/${caseId}/filings`} className="link">
          Filings
        </AppLink>
      </p>
      <PageHeader
        title={citeOf(filing)}
        labels={<EntryMarks row={filing} />}
        actions={<EntryActions filing={filing} audiences={frame.audiences} userId={userId} today={today} />}
      />
      {filing.unreviewed && can.edit && enteredBy !== undefined ? (
        <UnreviewedNotice caseId={caseId} filingId={filing.id} importId={enteredBy.importId} />
      ) : null}
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(17rem,22rem)]">
        <div className="grid content-start gap-5">
          <Section title="Docket text" card>
            <p className={isVoid(filing) ? "record-text text-muted line-through" : "record-text"}>
              <MarkedText text={filing.textRaw} words={words} />
            </p>
          </Section>
          <Section title="Papers" card {...(filing.papers.length > 0 ? { count: filing.papers.length } : {})}>
            <EntryPapers filing={filing} />
            {can.edit ? <AddPaper filing={filing} /> : null}
          </Section>
          <Section title="Links" card>
            <EntryLinks filing={filing} />
            {can.edit ? <AddLink caseId={caseId} filingId={filing.id} /> : null}
          </Section>
          {filing.revisions.length === 0 ? null : (
            <Section title="Earlier wording" card count={filing.revisions.length}>
              <EntryRevisions filing={filing} />
            </Section>
          )}
        </div>
        <div className="grid content-start gap-5">
          <Section title="Facts" card>
            <EntryFacts filing={filing} audience={audience} />
          </Section>
          <Section title="Dates on it" card>
            <EntryDeadlines caseId={caseId} deadlines={filing.deadlines} />
            {can.edit ? <TakeDates caseId={caseId} filingId={filing.id} filedOn={filing.filedOn} /> : null}
          </Section>
          <Section title="Notes" card>
            {filing.notes.length === 0 ? <p className="text-muted">No notes yet.</p> : null}
            <ul className="space-y-2">
              {filing.notes.map((note) => (
                <li key={note.id}>
                  {note.text}
                  <span className="block text-xs text-muted">
                    {note.by ?? "someone no longer here"}, {formatInstant(note.at)}
                  </span>
                </li>
              ))}
            </ul>
            {can.edit ? <AddNote caseId={caseId} filingId={filing.id} userId={userId} /> : null}
          </Section>
          {sources.length === 0 ? null : (
            <Section title="Where it comes from" card>
              <EntrySources caseId={caseId} sources={sources} />
            </Section>
          )}
          <ReleaseHistory releases={releases} />
          {history === null ? null : (
            <Section title="History" card>
              <EntryHistory items={history} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}
