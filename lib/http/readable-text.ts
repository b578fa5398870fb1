/** Controls that turn the reading direction over: text after them can be made to read as what it is not. */
const OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * What was typed or pasted, as it can be kept and shown. A zero byte, as text copied from a PDF may carry, is no
 * character that PostgreSQL holds; half of a pair is no character at all; and nobody types a direction override.
 * Marks that a right-to-left text needs (U+200E, U+200F) stay.
 */
export const readableText = (text: string): string =>
  text.replaceAll("\0", "").replaceAll(OVERRIDES, "").toWellFormed();

/** The same for any value of a body; what is no text stays as it is. */
export const readable = (value: unknown): unknown =>
  typeof value === "string" ? readableText(value) : value;
