import { isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canSetHearing = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
