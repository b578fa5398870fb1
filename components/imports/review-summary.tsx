import type { ImportReview } from "@/lib/imports/schema";

/** What the review holds, in one line, each part a way to it: the rest may be screens below. */
export function ReviewSummary({ review }: { review: ImportReview }) {
  if (review.state !== "waiting") return null;
  const of = (change: ImportReview["lines"][number]["change"]) =>
    review.lines.filter((l) => l.change === change).length;
  const missing = review.missingNumbers.reduce((n, g) => n + g.to - g.from + 1, 0);
  const parts = [
    { n: of("added"), words: "new", at: "changes" },
    { n: of("changed"), words: "changed", at: "changes" },
    { n: of("papers"), words: "with more papers", at: "changes" },
    { n: review.seen, words: "seen again, the same", at: null },
    { n: review.people.length, words: "of parties and counsel", at: "people" },
    { n: review.head.length, words: "of the case itself", at: "case-itself" },
    {
      n: review.unmatched.length,
      words: review.unmatched.length === 1 ? "row fits no entry" : "rows fit no entry",
      at: "unmatched",
    },
    { n: missing, words: missing === 1 ? "missing number" : "missing numbers", at: "missing" },
    { n: review.omitted.length, words: "here, left out by these sources", at: "omitted" },
  ].filter((part) => part.n > 0);
  if (parts.length === 0) return null;
  return (
    <ul
      aria-label="What this review holds"
      className="flex flex-wrap gap-x-5 gap-y-1 rounded-lg border border-rule bg-surface px-4 py-2.5"
    >
      {parts.map(({ n, words, at }) => (
        <li key={words}>
          {at === null ? (
            <span>
              <span className="font-semibold tabular-nums">{n.toLocaleString("en-US")}</span>{" "}
              <span className="text-muted">{words}</span>
            </span>
          ) : (
            <a href={`#${at}`} className="link-plain">
              <span className="font-semibold tabular-nums">{n.toLocaleString("en-US")}</span>{" "}
              <span className="text-muted">{words}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
