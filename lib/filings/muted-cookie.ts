/** The cookie that remembers, in one browser, which kinds a person muted on one docket. Its path is the docket's. */
export const mutedCookie = (userId: string) => `muted.${userId}`;
export const mutedCookiePath = (caseId: string) => `/cases/${caseId}/filings`;

/** Joined by points: a comma may not stand in a cookie. */
export const writeMuted = (kinds: readonly string[]) => kinds.join(".");
