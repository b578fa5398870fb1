import { AppLink } from "@/components/ui/app-link";
import { IllustrativeLabel } from "@/components/ui/illustrative-label";
import { formatDocket } from "@/lib/dates/format-date";
import { hrefOf } from "@/lib/search/address";
import type { SearchHit } from "@/lib/search/schema";
import { dayOf, oneOf } from "./search-words";
import { SnippetText } from "./snippet-text";

type Props = {
  hits: readonly SearchHit[];
  words: string;
  /** One case was searched: its caption need not stand on every result. */
  oneCase: boolean;
};

function OtherPages({ hit, words }: { hit: SearchHit; words: string }) {
  if (hit.alsoOn.length === 0) return null;
  return (
    <span>
      also on page{" "}
      {hit.alsoOn.map((page, at) => (
        <span key={page}>
          {at > 0 ? ", " : null}
          <AppLink href={hrefOf(hit, words, page)} className="link tabular-nums">
            {page}
          </AppLink>
        </span>
      ))}
    </span>
  );
}

function Result({ hit, words, oneCase }: { hit: SearchHit; words: string; oneCase: boolean }) {
  const snippet = hit.snippet.length === 0 ? null : <SnippetText parts={hit.snippet} />;
  return (
    <li
      data-row
      tabIndex={-1}
      className="grid gap-x-4 border-b border-rule px-3 py-3 last:border-b-0 hover:bg-hover focus-visible:-outline-offset-2 sm:grid-cols-[5.5rem_minmax(0,1fr)] sm:px-4"
    >
      <p className="pt-0.5 text-sm text-muted">{oneOf[hit.in]}</p>
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <AppLink href={hrefOf(hit, words)} data-row-link className="link-plain">
          {hit.title === null ? (
            <span className="record-text">{snippet ?? oneOf[hit.in]}</span>
          ) : (
            <span className="font-medium">
              {hit.title}
              {hit.page === null ? null : <span className="tabular-nums">, page {hit.page}</span>}
            </span>
          )}
        </AppLink>
        {hit.title === null || snippet === null ? null : <p className="record-text mt-0.5">{snippet}</p>}
        <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-muted empty:hidden">
          {oneCase ? null : <span>{hit.caption}</span>}
          {hit.isIllustrative ? <IllustrativeLabel /> : null}
          {hit.on === null ? null : (
            <span className="tabular-nums">
              {dayOf[hit.in]} {formatDocket(hit.on)}
            </span>
          )}
          {hit.ocr ? <span>read by OCR</span> : null}
          <OtherPages hit={hit} words={words} />
        </p>
      </div>
    </li>
  );
}

/** The hits, best first. `j`/`k` move through them, Enter opens one. */
export function SearchResults({ hits, words, oneCase }: Props) {
  return (
    <ol data-list aria-label="Results" className="rounded-lg border border-rule bg-surface">
      {hits.map((hit) => (
        <Result key={hit.id} hit={hit} words={words} oneCase={oneCase} />
      ))}
    </ol>
  );
}
