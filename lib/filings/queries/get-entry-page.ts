import { isOnTeam, type Viewer } from "@/lib/auth/viewer";
import { withViewer } from "@/lib/db/with-viewer";
import { listReleases } from "@/lib/releases/queries";
import type { ReleaseRecord } from "@/lib/releases/schema";
import type { DocketFrame } from "../frame-schema";
import { getFiling } from "../queries";
import type { Filing, HistoryItem } from "../schema";
import { getDocketFrame } from "./get-docket-frame";
import { listHistory } from "./list-history";

/** One entry with what its page shows around it, in one transaction. History is the team's alone. */
export async function getEntryPage(
  viewer: Viewer,
  caseId: string,
  filingId: string,
): Promise<{
  filing: Filing;
  frame: DocketFrame;
  history: HistoryItem[] | null;
  releases: ReleaseRecord[];
}> {
  return withViewer(viewer, async () => ({
    filing: await getFiling(viewer, caseId, filingId),
    frame: await getDocketFrame(viewer, caseId),
    history: isOnTeam(viewer, caseId) ? await listHistory(viewer, caseId, filingId) : null,
    releases: await listReleases(viewer, caseId, filingId),
  }));
}
