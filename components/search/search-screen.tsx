import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { Notice } from "@/components/ui/notice";
import { searchHref } from "@/lib/search/address";
import type { SearchAnswer, SearchQuery } from "@/lib/search/schema";
import { CitedPlaces } from "./cited-places";
import { KindFilter } from "./kind-filter";
import { SearchForm } from "./search-form";
import { SearchResults } from "./search-results";
import { SearchSyntax } from "./search-syntax";

type Props = { asked: SearchQuery; answer: SearchAnswer };

/** One search: the question, what of it was understood, and what was found. */
export function SearchScreen({ asked, answer }: Props) {
  const { items, cited, next, counts, similar, problems, words, caption } = answer;
  const within = asked.case === undefined || caption === null ? null : { caseId: asked.case, caption };
  const tooMany = counts.some((c) => c.more);
  return (
    <>
      <SearchForm q={asked.q} within={within} />
      <CitedPlaces places={cited} oneCase={within !== null} />
      {problems.length === 0 ? null : (
        <div className="mb-4 max-w-3xl">
          <Notice tone="warning" title="Not all of this was looked for" live>
            {problems.map((problem) => (
              <p key={problem}>{problem}</p>
            ))}
          </Notice>
        </div>
      )}
      {similar ? (
        <div className="mb-4 max-w-3xl">
          <Notice title="Nothing is spelled exactly like this" live>
            Shown is what has words spelled like yours.
          </Notice>
        </div>
      ) : null}
      {items.length > 0 ? (
        <>
          <KindFilter asked={asked} counts={counts} />
          <SearchResults hits={items} words={words} oneCase={within !== null} />
          <LoadMore
            shown={items.length}
            noun={`${asked.cursor === undefined ? "" : "more "}${items.length === 1 ? "result" : "results"}`}
            href={next && searchHref({ ...asked, cursor: next })}
          />
          {tooMany ? (
            <p className="text-sm text-muted">
              More was found than can be put in order. Add a word, a date or in: to see the best of it.
            </p>
          ) : null}
        </>
      ) : words === "" ? (
        <SearchSyntax />
      ) : (
        <>
          <EmptyState
            title={cited.length === 0 ? "Nothing found" : "Nothing else found"}
            className="mb-6 max-w-3xl"
          >
            {within === null
              ? "Nothing that is open to you has these words. Leave one out, or begin it and end with *."
              : "Nothing in this case that is open to you has these words. Leave one out, or search all cases."}
          </EmptyState>
          <SearchSyntax />
        </>
      )}
    </>
  );
}
