import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Audience } from "@/lib/audiences/schema";
import type { CourtDate } from "@/lib/dates/court-date";
import type { Grantee } from "@/lib/grants/schema";
import type { Member } from "@/lib/people/schema";
import type { PublicEntries } from "@/lib/public-entries/schema";
import { AudiencesSection } from "./audiences-section";
import { GranteeCard } from "./grantee-card";
import { MembersSection } from "./members-section";
import { PublicEntriesSection } from "./public-entries-section";

export type AccessPageProps = {
  caseId: string;
  userId: string;
  members: readonly Member[];
  audiences: readonly Audience[];
  grantees: readonly Grantee[];
  publicEntries: PublicEntries;
  /** An attorney of the case: decides all that this page shows. */
  canDecide: boolean;
  administrator: boolean;
  today: CourtDate;
};

/** Who sees what in one case. */
export function AccessPage(props: AccessPageProps) {
  const { caseId, userId, members, audiences, grantees, publicEntries, canDecide, administrator, today } =
    props;
  const candidates = members.filter((m) => m.role !== "client_lead" && m.role !== "client_reporter");
  return (
    <>
      <PageHeader
        title="Who sees what"
        lead="People, protected groups, named items, and what reaches the client."
      />
      <div className="grid max-w-4xl gap-7">
        <MembersSection members={members} administrator={administrator} />
        <AudiencesSection
          caseId={caseId}
          userId={userId}
          audiences={audiences}
          candidates={candidates}
          canOpen={canDecide}
          today={today}
        />
        <Section
          title="Items named to co-counsel and experts"
          lead="They see these and nothing else of the case. A named entry brings its papers; what is protected also asks for a place in its group."
        >
          {grantees.length === 0 ? (
            <EmptyState title="No co-counsel or expert in this case">
              Once the administrator has let one in, an attorney names the entries they may see.
            </EmptyState>
          ) : (
            <div className="grid gap-3">
              {grantees.map((g) => (
                <GranteeCard key={g.userId} caseId={caseId} grantee={g} canGrant={canDecide} />
              ))}
            </div>
          )}
        </Section>
        <PublicEntriesSection
          caseId={caseId}
          releasedAsLogged={publicEntries.releasedAsLogged}
          canChange={canDecide}
        />
      </div>
    </>
  );
}
