import { isAttorney, isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canLogFiling = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
/** Only an attorney decides what the client sees. */
export const canRelease = (viewer: Viewer, caseId: string) => isAttorney(viewer, caseId);
/** People of the house and its administrator; co-counsel, experts and clients are let into cases, they open none. */
export const canOpenCase = (viewer: Viewer) => viewer.isFirm || viewer.isAdmin;
/** What the team itself notes of a case: the review track it argues for, when and where it looked for the docket. */
export const canReadTeamNotes = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
/** The header, its provenance, the questions and the related cases. */
export const canEditCase = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
