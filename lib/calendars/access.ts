import type { Viewer } from "@/lib/auth/viewer";

/** Whoever works in a case: its team, and those who see named items of it. A client's page has its own dates. */
export const mayHaveFeeds = (viewer: Viewer) => viewer.teamCases.length + viewer.namedCases.length > 0;
