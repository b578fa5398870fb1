import { CaseFacts } from "@/components/cases/case-facts";
import { CaseForm } from "@/components/cases/case-form";
import { DocketCheck } from "@/components/cases/docket-check";
import { OpenQuestions, OtherCases, Statements } from "@/components/cases/surroundings";
import { ClaimsGlance } from "@/components/claims/claims-glance";
import { HarmGlance } from "@/components/harm/harm-glance";
import { RowNotes } from "@/components/notes/row-notes";
import { PostureCard } from "@/components/posture/posture-card";
import { sourceOptions } from "@/components/record-form/citing-fields";
import type { FormContext } from "@/components/record-form/form-context";
import { AddTask, TaskList } from "@/components/tasks/task-list";
import { GroupedNote } from "@/components/timeline/grouped-note";
import { TimelineSvg } from "@/components/timeline/timeline-svg";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { CourtDate } from "@/lib/dates/court-date";
import type { Overview } from "@/lib/overview/schema";
import { NextDates } from "./next-dates";
import { RecentEntries } from "./recent-entries";

type Props = { overview: Overview; userId: string; today: CourtDate };

/** The case on one page, fit for the screen and for paper. */
export function CaseOverview({ overview, userId, today }: Props) {
  const { legalCase, posture, pleadings, recent, tasks, team, notes, harm, timeline } = overview;
  const caseId = legalCase.id;
  const context: FormContext = { userId, today, caseId, sources: sourceOptions(overview.sources) };
  const operative = pleadings.versions.find((v) => v.operative) ?? null;
  return (
    <>
      <PageHeader
        title="Overview"
        actions={<LinkButton href={`/cases/${caseId}/filings`}>Open the docket</LinkButton>}
      />
      <div className="space-y-6">
        <DocketCheck legalCase={legalCase} context={context} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem] print:grid-cols-[minmax(0,1fr)]">
          <div className="min-w-0 space-y-6">
            <div id="posture">
              <Section title="Posture" card flush className="print:border-0">
                <PostureCard card={posture} context={context} />
              </Section>
            </div>
            <Section
              title="Claims"
              lead={operative === null ? undefined : `As in the ${operative.title}, the operative pleading.`}
              count={operative?.claims.length ?? 0}
              card
              flush
              className="print:border-0"
              actions={
                <LinkButton size="sm" tone="quiet" href={`/cases/${caseId}/claims`}>
                  All versions
                </LinkButton>
              }
            >
              <ClaimsGlance caseId={caseId} operative={operative} />
            </Section>
            <RecentEntries caseId={caseId} rows={recent} />
            <OpenQuestions legalCase={legalCase} context={context} />
          </div>
          <div className="min-w-0 space-y-6">
            <NextDates caseId={caseId} overview={overview} today={today} />
            <Section
              title="The case"
              card
              className="print:border-0"
              actions={legalCase.can.edit ? <CaseForm legalCase={legalCase} context={context} /> : undefined}
            >
              <CaseFacts legalCase={legalCase} context={context} />
            </Section>
            <div id="tasks" className="no-print">
              <Section
                title="Tasks"
                count={tasks.length}
                card
                actions={legalCase.can.edit ? <AddTask team={team} context={context} /> : undefined}
              >
                <TaskList tasks={tasks} team={team} context={context} />
              </Section>
            </div>
            <OtherCases legalCase={legalCase} context={context} />
            <Statements legalCase={legalCase} />
            {legalCase.can.edit || notes.length > 0 ? (
              <Section title="Notes" count={notes.length} card className="no-print">
                <RowNotes
                  notes={notes}
                  subjectKind="case_row"
                  subjectId={caseId}
                  canWrite={legalCase.can.edit}
                  context={context}
                />
              </Section>
            ) : null}
          </div>
        </div>
        {harm === null || timeline === null ? null : (
          <Section
            title="Harm at a glance"
            card
            className="print:border-0"
            actions={
              <LinkButton size="sm" tone="quiet" href={`/cases/${caseId}/harm`}>
                Ledger and timeline
              </LinkButton>
            }
          >
            <HarmGlance caseId={caseId} glance={harm} />
            {timeline.items.length === 0 ? null : (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on a phone, and a keyboard must reach that
              <section aria-label="Timeline" tabIndex={0} className="mt-4 overflow-x-auto">
                <div className="min-w-[44rem] print:min-w-0">
                  <TimelineSvg
                    items={timeline.items}
                    asOf={timeline.asOf}
                    title="Government action, access, harm and case on one line of time"
                    idPrefix="overview-timeline"
                  />
                  <GroupedNote timeline={timeline} />
                </div>
              </section>
            )}
          </Section>
        )}
      </div>
    </>
  );
}
