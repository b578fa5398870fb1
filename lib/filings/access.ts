import { isAttorney, isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canLog = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
export const canCorrect = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
export const canSeal = (viewer: Viewer, caseId: string) => isAttorney(viewer, caseId);
/** Whoever else sees entries mutes kinds by the address alone. */
export const canMute = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
