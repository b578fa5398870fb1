/** A place in the record as briefs cite it. `page`: the first of several; null: the paper as a whole. */
export type Cite = { number: number; attachment: number; page: number | null };

const MARKED =
  /^(?:ECF|Dkt|Docket|Doc|Document|D\.E\.|DE)\.?\s*(?:Entry\s*)?(?:No\.?|#)?\s*(\d{1,8})(?:[-.](\d{1,3}))?(?:,?\s*(?:at|p\.|pp\.|pages?)\s*(\d{1,5})(?:\s?[-–]\s?\d{1,5})?)?[.,]?$/i;
/** Without a word before it, only what no number alone says. */
const BARE = /^#?(\d{1,8})(?:-(\d{1,3}))?\s+at\s+(\d{1,5})(?:\s?[-–]\s?\d{1,5})?$|^#?(\d{1,8})-(\d{1,3})$/i;

/** "ECF No. 9-3 at 4", "Dkt. 12", "9-3 at 4", "9-3"; null for anything else, also for years, "2026-06". */
export function parseCite(text: string): Cite | null {
  const asked = text.trim().replaceAll(/\s+/g, " ");
  const marked = MARKED.exec(asked);
  const bare = marked === null ? BARE.exec(asked) : null;
  const [number, attachment, page] = marked
    ? [marked[1], marked[2], marked[3]]
    : bare
      ? [bare[1] ?? bare[4], bare[2] ?? bare[5], bare[3]]
      : [undefined, undefined, undefined];
  if (number === undefined || (marked === null && /^(?:19|20)\d\d-\d\d$/.test(asked))) return null;
  const cite = {
    number: Number(number),
    attachment: Number(attachment ?? 0),
    page: page === undefined ? null : Number(page),
  };
  return cite.number === 0 || cite.page === 0 ? null : cite;
}
