import { isAttorney, isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canList = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
/** Only an attorney names items to people outside the team. */
export const canGrant = (viewer: Viewer, caseId: string) => isAttorney(viewer, caseId);
