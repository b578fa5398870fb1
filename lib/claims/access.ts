import { isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canEditClaims = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
