import type { SearchIn } from "@/lib/search/schema";

/** One of them, on a result. */
export const oneOf = {
  filings: "Filing",
  documents: "Document",
  facts: "Fact",
  harms: "Harm",
  notes: "Note",
  parties: "Party",
  deadlines: "Deadline",
} as const satisfies Record<SearchIn, string>;

/** All of them, over a list. */
export const allOf = {
  filings: "Filings",
  documents: "Documents",
  facts: "Facts",
  harms: "Harms",
  notes: "Notes",
  parties: "Parties",
  deadlines: "Deadlines",
} as const satisfies Record<SearchIn, string>;

/** What the day on a result is; null where there is none. */
export const dayOf = {
  filings: "filed",
  documents: "stamped",
  facts: "happened",
  harms: "from",
  notes: "written",
  parties: "",
  deadlines: "due",
} as const satisfies Record<SearchIn, string>;
