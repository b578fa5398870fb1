import { isAttorney, isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canList = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
/** An attorney of the case who belongs to the audience: the database shows it to nobody else. */
export const canChange = (viewer: Viewer, caseId: string) => isAttorney(viewer, caseId);
