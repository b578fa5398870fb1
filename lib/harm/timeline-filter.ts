import type { LedgerFact } from "./ledger-schema";
import type { TimelineItem } from "./timeline-schema";
import type { EvidenceState, HarmCategory, TimelineLane } from "./vocabulary";

/** What to show; an empty string means any. */
export interface TimelineFilter {
  lane: TimelineLane | "";
  category: HarmCategory | "";
  claimId: string;
  state: LedgerFact["state"] | "";
  evidence: EvidenceState | "";
}

export const noFilter: TimelineFilter = { lane: "", category: "", claimId: "", state: "", evidence: "" };

export const isFiltered = (f: TimelineFilter) => Object.values(f).some((v) => v !== "");

export const filterTimeline = (items: readonly TimelineItem[], f: TimelineFilter): TimelineItem[] =>
  items.filter(
    (i) =>
      (f.lane === "" || i.lane === f.lane) &&
      (f.category === "" || i.category === f.category) &&
      (f.claimId === "" || i.claimIds.includes(f.claimId)) &&
      (f.state === "" || i.state === f.state) &&
      (f.evidence === "" || i.evidence === f.evidence),
  );
