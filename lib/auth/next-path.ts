/** Where a sign-in may lead: an invitation of this site, or the start. Anything else could be somebody else's page. */
export const nextPath = (asked: string | string[] | undefined): string =>
  typeof asked === "string" && /^\/invitation\/[\w-]{20,100}$/.test(asked) ? asked : "/";
