import type { Viewer } from "@/lib/auth/viewer";

/**
 * A closure moves dates in every case of the installation: people of the house and the administrator enter it. Who is
 * of another firm, also when on a team here, reads them.
 */
export const canEnterClosure = (viewer: Viewer) => viewer.isFirm || viewer.isAdmin;
/** Clients and guests count no days here. */
export const canReadClosures = (viewer: Viewer) =>
  viewer.job === "deadlines" ||
  viewer.isFirm ||
  viewer.isAdmin ||
  viewer.teamCases.length + viewer.namedCases.length > 0;
