import { isAttorney, isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canLogFiling = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
/** Only an attorney decides what the client sees. */
export const canRelease = (viewer: Viewer, caseId: string) => isAttorney(viewer, caseId);
export const canOpenCase = (viewer: Viewer) => viewer.isFirm;
/** The header, its provenance, the questions and the related cases. */
export const canEditCase = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
