import type { ReviewTrack } from "./engine-schema";

/** The case's column says "administrative_record" where the engine says "record". */
export const trackOfCase = (column: "undecided" | "administrative_record" | "non_record"): ReviewTrack =>
  column === "administrative_record" ? "record" : column;
export const columnOfTrack = (track: ReviewTrack) => (track === "record" ? "administrative_record" : track);

export const trackWords = {
  record: "On the administrative record",
  non_record: "Not on a record",
  undecided: "Undecided",
} as const satisfies Record<ReviewTrack, string>;
