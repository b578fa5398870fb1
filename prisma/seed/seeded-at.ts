/**
 * When what is seeded was put in: the product's own clock, pinned where TRACKER_NOW pins it (the embedded database
 * only), so that the log of a pinned installation does not begin in its future.
 */
export function seededAt(): Date {
  const { TRACKER_EMBEDDED, TRACKER_NOW } = process.env;
  return TRACKER_EMBEDDED === "1" && TRACKER_NOW ? new Date(TRACKER_NOW) : new Date();
}
