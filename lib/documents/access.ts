import { isAttorney, isOnTeam, type Viewer } from "@/lib/auth/viewer";

/** A claw-back cannot wait for an attorney; giving back and destroying can. */
export const canSequester = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
/** Makes facts of what a document says: the ledger is the team's. */
export const canCite = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
export const canRestore = (viewer: Viewer, caseId: string) => isAttorney(viewer, caseId);
export const canDestroy = (viewer: Viewer, caseId: string) => isAttorney(viewer, caseId);
/** Reading a scan costs the server minutes; a client does not ask for it. */
export const canReadScan = (viewer: Viewer, caseId: string) => isOnTeam(viewer, caseId);
export const canSeal = (viewer: Viewer, caseId: string) => isAttorney(viewer, caseId);
