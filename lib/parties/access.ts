import { isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canEditParties = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
