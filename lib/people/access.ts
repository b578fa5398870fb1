import { isOnTeam, type Viewer } from "@/lib/auth/viewer";

/** People, invitations, organizations, settings and the installation's log. */
export const canAdminister = (viewer: Viewer) => viewer.isAdmin;
/** Whoever administers cannot lock themselves out. */
export const canRevoke = (viewer: Viewer, userId: string) => viewer.isAdmin && viewer.userId !== userId;
export const canListMembers = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
