import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** Nothing fits the filter, or nothing was filed yet: two different things to say. */
export function DocketEmpty({
  caseId,
  filtered,
  view,
  canLog,
}: {
  caseId: string;
  filtered: boolean;
  view: string | undefined;
  canLog: boolean;
}) {
  const home = `/cases/${caseId}/filings`;
  if (view === "mine")
    return (
      <EmptyState title="Nothing to answer" action={<LinkButton href={home}>All entries</LinkButton>}>
        Their motions without our opposition, their oppositions without our reply and a complaint without our
        answer would stand here. Whether a date runs is for the deadlines to say.
      </EmptyState>
    );
  if (filtered)
    return (
      <EmptyState
        title="Nothing fits this filter"
        action={<LinkButton href={home}>Clear the filter</LinkButton>}
      >
        No entry on this docket has all of that. Entries that are not on record here cannot be found either.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No docket entries yet"
      action={
        canLog ? (
          <LinkButton href={`${home}/new`} tone="primary">
            Log the first filing
          </LinkButton>
        ) : null
      }
    >
      The docket as the court keeps it: numbered entries, minute orders, and their papers. Log filings one by
      one, or bring in a docket sheet.
    </EmptyState>
  );
}
