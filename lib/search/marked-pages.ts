/** The part of an address that holds the words which a search led to. */
export const WORDS_PARAM = "words";

/** Pages on which those words are marked in what is shown. */
export const MARKED_PAGES =
  /^\/cases\/[^/]+\/(?:harm(?:\/|$)|deadlines\/|parties$|overview$|documents\/|filings\/)/;
