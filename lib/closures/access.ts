import type { Viewer } from "@/lib/auth/viewer";

/** A closure is a fact about a court, the same for every case: the firm's people and the administrator enter it. */
export const canEnterClosure = (viewer: Viewer) => viewer.isFirm || viewer.isAdmin;
/** Clients and guests count no days here. */
export const canReadClosures = (viewer: Viewer) =>
  viewer.isFirm || viewer.isAdmin || viewer.teamCases.length + viewer.namedCases.length > 0;
