import { isOnTeam, type Viewer } from "@/lib/auth/viewer";

/** The team reads the audit log of its case, the administrator that of all. */
export const canReadActivity = (viewer: Viewer, caseId: string) => viewer.isAdmin || isOnTeam(viewer, caseId);
