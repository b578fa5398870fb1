import type { Viewer } from "./viewer";

/** Where a person's day begins. */
export function homeOf(viewer: Viewer): "/today" | "/status" | "/administration" {
  if (viewer.teamCases.length + viewer.namedCases.length > 0) return "/today";
  if (viewer.clientCases.length + viewer.reporterCases.length > 0) return "/status";
  return viewer.isAdmin ? "/administration" : "/today";
}
