import { isAttorney, isOnTeam, type Viewer } from "@/lib/auth/viewer";

/** The ledger is the team's; co-counsel and experts see what of it was named to them. The client has its own pages. */
export const canRead = (viewer: Viewer, caseId: string) =>
  isOnTeam(viewer, caseId) || viewer.namedCases.includes(caseId);
export const canRecord = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
export const canRelease = (viewer: Viewer, caseId: string) => isAttorney(viewer, caseId);
