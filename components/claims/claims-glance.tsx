import { EntryLink } from "@/components/cases/entry-link";
import { StandingNote } from "@/components/sources/standing-note";
import { AppLink } from "@/components/ui/app-link";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Status } from "@/components/ui/status";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { Pleading } from "@/lib/claims/schema";
import { claimStateLook, claimStateWords, countOf, theoryWords } from "@/lib/claims/words";
import { LiveMark } from "./live-mark";

/** The claims of the operative pleading: state, and live or moot per form of relief. */
export function ClaimsGlance({ caseId, operative }: { caseId: string; operative: Pleading | null }) {
  if (operative === null || operative.claims.length === 0) {
    return (
      <EmptyState
        title="No claims on record"
        action={<LinkButton href={`/cases/${caseId}/claims`}>Claims</LinkButton>}
      >
        The claims of the operative pleading appear here, with what is live or moot of each.
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption="Claims of the operative pleading"
      bare
      density="compact"
      rows={operative.claims}
      rowKey={(claim) => claim.id}
      columns={[
        {
          key: "claim",
          header: "Claim",
          label: "",
          rowHeader: true,
          cell: (claim) => (
            <div className="font-normal">
              <AppLink href={`/cases/${caseId}/claims#${claim.id}`} data-row-link className="link-plain">
                <span className="font-medium">{countOf(claim)}. </span>
                {claim.title}
              </AppLink>
              <span className="mt-1 block text-sm text-muted">
                {theoryWords[claim.theory]} <StandingNote provenance={claim.provenance} />
              </span>
            </div>
          ),
        },
        {
          key: "state",
          header: "State",
          width: "7.5rem",
          cell: (claim) => (
            <>
              <Status {...claimStateLook[claim.state]}>{claimStateWords[claim.state]}</Status>
              {claim.disposition === null ? null : (
                <span className="block text-sm">
                  <EntryLink caseId={caseId} entry={claim.disposition} />
                </span>
              )}
            </>
          ),
        },
        {
          key: "live",
          header: "Live or moot",
          width: "14rem",
          cell: (claim) =>
            claim.reliefs.every((relief) => relief.live === null) ? (
              <UnknownValue>not judged here</UnknownValue>
            ) : (
              <ul>
                {claim.reliefs.map((relief) => (
                  <li key={relief.reliefId}>
                    <LiveMark relief={relief} />
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
