/** The courts a case of this firm may be in, by CourtListener's id. */
export const courts = [
  { id: "dcd", name: "United States District Court for the District of Columbia", level: "district" },
  {
    id: "cadc",
    name: "United States Court of Appeals for the District of Columbia Circuit",
    level: "appeals",
  },
  { id: "scotus", name: "Supreme Court of the United States", level: "supreme" },
  {
    id: "cand",
    name: "United States District Court for the Northern District of California",
    level: "district",
  },
  { id: "ca9", name: "United States Court of Appeals for the Ninth Circuit", level: "appeals" },
  { id: "uscfc", name: "United States Court of Federal Claims", level: "district" },
  { id: "cit", name: "United States Court of International Trade", level: "district" },
  { id: "cafc", name: "United States Court of Appeals for the Federal Circuit", level: "appeals" },
] as const;
export type CourtLevel = (typeof courts)[number]["level"];

/** Appellate and district courts number their cases differently. An unlisted court counts as a district court. */
export const courtLevel = (courtId: string): CourtLevel =>
  courts.find((c) => c.id === courtId)?.level ?? (/^ca\d/.test(courtId) ? "appeals" : "district");
