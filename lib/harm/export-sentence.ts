import type { ExportBlock } from "./export-schema";
import { ENDS_SENTENCE } from "./passages";

/** A statement with its full stop, whether or not it came with one. */
export const sentence = (text: string) => (ENDS_SENTENCE.test(text.trim()) ? text.trim() : `${text.trim()}.`);

/** A block that says why there is nothing else. */
export const nothingHere = (text: string): Extract<ExportBlock, { kind: "paragraph" }> => ({
  kind: "paragraph",
  text,
  notes: [],
});

type Cite = { words: string; quote: string | null };
/** Footnotes: the words of the record behind each cite. */
export const quotesOf = (cites: readonly Cite[]) =>
  cites.flatMap((c) => (c.quote === null ? [] : [`${c.words} (“${c.quote}”).`]));
