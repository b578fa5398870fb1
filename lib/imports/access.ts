import { isOnTeam, type Viewer } from "@/lib/auth/viewer";

/** Bringing docket material, deciding about it and about what its texts propose. */
export const canImport = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
