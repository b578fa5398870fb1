/** A line about a case that leaves the product: what is illustrative says so first, and once. */
export const labelled = (
  of: { caption: string; illustrative: boolean },
  line: (caption: string) => string,
) =>
  of.illustrative
    ? `[Illustrative] ${line(of.caption.replace(/ \(illustrative\)$/i, ""))}`
    : line(of.caption);
