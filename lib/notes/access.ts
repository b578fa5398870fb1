import { isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canWriteNote = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
