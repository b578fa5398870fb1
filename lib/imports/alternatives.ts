import type { Alternative, AlternativeGroup, Ground } from "./alternative-group";
import { ofDeadline, ofHearing, ofPosture } from "./alternatives-of-court";
import { ofFiler, ofKind, ofLink } from "./alternatives-of-entry";
import { ofCounsel, ofService } from "./alternatives-of-people";
import type { ProposalData } from "./proposal-schema";

/** What may be meant instead of what was read, part by part; each a whole proposal. Empty groups are left out. */
export function alternativesOf(data: ProposalData, ground: Ground): AlternativeGroup[] {
  const groups = () => {
    switch (data.kind) {
      case "kind":
        return ofKind(data);
      case "link":
        return ofLink(data, ground);
      case "filer":
        return ofFiler(data, ground);
      case "hearing":
        return ofHearing(data, ground);
      case "deadline":
        return ofDeadline(data, ground);
      case "posture":
        return ofPosture(data, ground);
      case "counsel":
        return ofCounsel(data, ground);
      case "service":
        return ofService(data, ground);
    }
  };
  return groups().filter((g) => g.choices.length > 0);
}

const MOST_LIKELY = 3;

/** The few that stand beside the proposal, one click each; one part is not allowed to take all the places. */
export function likelyOf(groups: readonly AlternativeGroup[]): (Alternative & { of: string })[] {
  const likely = groups.map((g) => g.choices.filter((c) => c.likely).map((c) => ({ ...c, of: g.label })));
  const first = likely.flatMap((of) => of.slice(0, 2));
  const more = likely.flatMap((of) => of.slice(2));
  return [...first, ...more].slice(0, MOST_LIKELY);
}
