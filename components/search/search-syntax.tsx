import { Kbd } from "@/components/ui/kbd";

const lines = [
  ["foreign nationals", "both words, in any of their forms: national, nationals"],
  ["“foreign nationals”", "these words, one after the other"],
  ["direct*", "words that begin like this: directive, directed"],
  ["stay OR abeyance", "one or the other"],
  ["stay -moot", "without a word"],
  ["ECF No. 9-3 at 4", "this paper, at this page; also Dkt. 9 at 4, or 9-3 at 4"],
  ["in:filings", "only filings; also documents, facts, harms, notes, parties, deadlines"],
  ["kind:order", "only orders; also motion, minute-order, opinion and the other kinds of filings"],
  ["case:legion", "only cases whose caption or number has this"],
  ["from:2026-06 to:2026-07-15", "only what is dated so: filed, due, happened"],
] as const;

/** How to ask, by example. */
export function SearchSyntax() {
  return (
    <section aria-labelledby="search-syntax" className="max-w-3xl">
      <h2 id="search-syntax" className="mb-2 font-serif text-lg font-semibold">
        How to ask
      </h2>
      <dl className="grid gap-x-6 gap-y-1.5 max-sm:gap-y-0.5 sm:grid-cols-[max-content_minmax(0,1fr)]">
        {lines.map(([example, meaning]) => (
          <div key={example} className="contents">
            <dt>
              <code className="rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-sm">{example}</code>
            </dt>
            <dd className="text-muted max-sm:mb-2">{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="no-print mt-4 text-sm text-muted">
        <Kbd>/</Kbd> starts a search from any page; inside a case it searches that case. <Kbd>j</Kbd>{" "}
        <Kbd>k</Kbd> move through the results, <Kbd>Enter</Kbd> opens one. Where a word is nowhere as you
        spelled it, words spelled like it are tried.
      </p>
    </section>
  );
}
