/**
 * A composed document knows where each statement and quote in it comes from. The words travel between two marks of
 * Unicode's private use area, through the composition and out of it: freezing takes them out as passages, a file drops
 * the marks.
 */
export type PassageOrigin = { documentId: string | null; factId: string | null; harmId: string | null };
export type Passage = PassageOrigin & { ordinal: number; text: string };

const OPEN = "\ue000";
const BREAK = "\ue001";
const CLOSE = "\ue002";
const MARKED = new RegExp(`${OPEN}(\\d+)${BREAK}([^${OPEN}${CLOSE}]*)${CLOSE}`, "g");
const HOLE = new RegExp(`${OPEN}(\\d+)${CLOSE}`, "g");
const MARKS = new RegExp(`[${OPEN}${BREAK}${CLOSE}]`, "g");

/** The end of a sentence, whether or not a mark follows it. */
export const ENDS_SENTENCE = new RegExp(`[.!?]${CLOSE}?$`);

/** Hands out marks and remembers their origins, in the order asked for. */
export class PassageMarks {
  private readonly origins: PassageOrigin[] = [];

  mark(text: string, origin: PassageOrigin): string {
    this.origins.push(origin);
    return `${OPEN}${this.origins.length - 1}${BREAK}${text.replaceAll(MARKS, "")}${CLOSE}`;
  }

  originOf(mark: number): PassageOrigin {
    return this.origins[mark] ?? { documentId: null, factId: null, harmId: null };
  }
}

/** The same value with every string in it replaced. */
export function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((v) => mapStrings(v, change));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mapStrings(v, change)]));
  return value;
}

/** The document as people read it. */
export const withoutMarks = (value: unknown): unknown =>
  mapStrings(value, (s) => s.replaceAll(MARKED, "$2").replaceAll(MARKS, ""));

/** The document with numbered holes, and what was in them; the same words of the same origin share one number. */
export function takePassages(
  value: unknown,
  marks: PassageMarks,
): { skeleton: unknown; passages: Passage[] } {
  const passages: Passage[] = [];
  const known = new Map<string, number>();
  const skeleton = mapStrings(value, (s) =>
    s.replaceAll(MARKED, (_, mark: string, text: string) => {
      const origin = marks.originOf(Number(mark));
      const key = [origin.documentId, origin.factId, origin.harmId, text].join("\n");
      const ordinal = known.get(key) ?? passages.length;
      if (ordinal === passages.length) {
        known.set(key, ordinal);
        passages.push({ ...origin, ordinal, text });
      }
      return `${OPEN}${ordinal}${CLOSE}`;
    }),
  );
  return { skeleton, passages };
}

/** Puts passages back; what is out of reach says so in its place. */
export const fillPassages = (skeleton: unknown, wordsOf: (ordinal: number) => string): unknown =>
  mapStrings(skeleton, (s) => s.replaceAll(HOLE, (_, n: string) => wordsOf(Number(n))));
