import { isAttorney, isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canSeeIntake = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
/** Opening an address or following a feed lets things in by themselves. */
export const canSetUpIntake = (viewer: Viewer, caseId: string) => isAttorney(viewer, caseId);
/** The worker, and nobody with a session. */
export const isIntake = (viewer: Viewer) => viewer.job === "intake";
