import { isOnTeam, type Viewer } from "@/lib/auth/viewer";

export const canKeepTasks = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
