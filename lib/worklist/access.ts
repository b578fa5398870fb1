import { isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canFetch = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
