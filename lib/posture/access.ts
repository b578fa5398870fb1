import { isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canSetPosture = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
