import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { PageHeader } from "@/components/ui/page-header";
import { Status } from "@/components/ui/status";
import type { CourtDate } from "@/lib/dates/court-date";
import type { GapFilters, GapPage, GapRow } from "@/lib/harm/gap-schema";
import { gapKindWords } from "@/lib/harm/gaps";
import { taskTitle } from "@/lib/harm/task-title";
import type { Teammate } from "@/lib/tasks/schema";
import { AssignButton } from "./assign-button";
import { nextPage } from "./next-page";

const nouns = { harm: "Harm", fact: "Fact", claim: "Claim", stretch: "Time" };

function hrefOf(caseId: string, { noun, id }: GapRow["subject"]): string | null {
  if (noun === "harm") return `/cases/${caseId}/harm/${id}`;
  if (noun === "fact") return `/cases/${caseId}/harm/facts/${id}`;
  return noun === "claim" ? `/cases/${caseId}/claims#${id}` : null;
}

/** The kinds of gaps with how many there are of each; one of them narrows the list. */
function GapKinds({ caseId, gaps, kind }: { caseId: string; gaps: GapPage; kind: GapFilters["kind"] }) {
  if (gaps.counts.length < 2 && kind === undefined) return null;
  const at = `/cases/${caseId}/harm/gaps`;
  const links = [
    { key: "all", words: "All", count: gaps.total, href: at, here: kind === undefined },
    ...gaps.counts.map((c) => ({
      key: c.kind,
      words: gapKindWords[c.kind],
      count: c.count,
      href: `${at}?kind=${c.kind}`,
      here: c.kind === kind,
    })),
  ];
  return (
    <nav aria-label="Kinds of gaps" className="no-print mb-3">
      <ul className="flex flex-wrap gap-1.5">
        {links.map((l) => (
          <li key={l.key}>
            <AppLink
              href={l.href}
              aria-current={l.here ? "page" : undefined}
              className="block rounded-md border border-rule px-2 py-1 text-sm hover:bg-hover aria-[current=page]:border-accent aria-[current=page]:bg-accent-tint aria-[current=page]:font-medium"
            >
              {l.words} <span className="text-muted tabular-nums">{l.count.toLocaleString("en-US")}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Props = {
  caseId: string;
  gaps: GapPage;
  filters: GapFilters;
  team: readonly Teammate[];
  today: CourtDate;
};

/** What is missing, what to do about it, and who has it. */
export function GapTable({ caseId, gaps, filters, team, today }: Props) {
  return (
    <>
      <PageHeader
        title={`Gaps (${gaps.total.toLocaleString("en-US")})`}
        lead="What the proof still lacks, and what to do about it."
      />
      <GapKinds caseId={caseId} gaps={gaps} kind={filters.kind} />
      <DataTable
        caption="Gaps in the proof"
        rows={gaps.items}
        rowKey={(g) => g.key}
        empty={
          <EmptyState title="No gaps">
            Every harm is proved, every fact is cited, every element has its facts.
          </EmptyState>
        }
        columns={[
          {
            key: "subject",
            header: "Where",
            rowHeader: true,
            cell: (g) => {
              const href = hrefOf(caseId, g.subject);
              return (
                <span className="font-normal">
                  <span className="block text-xs text-muted">{nouns[g.subject.noun]}</span>
                  {href === null ? (
                    g.subject.text
                  ) : (
                    <AppLink href={href} data-row-link className="link-plain">
                      {g.subject.text}
                    </AppLink>
                  )}
                </span>
              );
            },
          },
          { key: "what", header: "What is missing", cell: (g) => g.what },
          { key: "todo", header: "What to do", cell: (g) => g.todo },
          {
            key: "task",
            header: "Task",
            width: "8rem",
            cell: (g) =>
              g.taskId === null ? (
                <AssignButton
                  caseId={caseId}
                  title={taskTitle(g)}
                  subject={g.subject.noun === "stretch" ? null : { kind: g.subject.noun, id: g.subject.id }}
                  team={team}
                  today={today}
                />
              ) : (
                <Status icon="clock" tone="accent">
                  Assigned
                </Status>
              ),
          },
        ]}
      />
      {gaps.items.length === 0 ? null : (
        <LoadMore shown={gaps.items.length} noun="gaps" href={nextPage(filters, gaps.next)} />
      )}
    </>
  );
}
