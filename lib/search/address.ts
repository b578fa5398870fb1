import { WORDS_PARAM } from "./marked-pages";
import type { CitedPlace, SearchHit, SearchIn, SearchQuery } from "./schema";

const SUBJECT_PAGES: Partial<Record<NonNullable<SearchHit["subject"]>["kind"], string>> = {
  filing: "filings",
  document: "documents",
  deadline: "deadlines",
  fact: "harm/facts",
  harm: "harm",
};

function place(hit: SearchHit): string {
  switch (hit.in) {
    case "filings":
      return `filings/${hit.id}`;
    case "documents":
      return `documents/${hit.id}`;
    case "facts":
      return `harm/facts/${hit.id}`;
    case "harms":
      return `harm/${hit.id}`;
    case "deadlines":
      return `deadlines/${hit.id}`;
    case "parties":
      return `parties#${hit.id}`;
    case "notes": {
      const page = hit.subject === null ? undefined : SUBJECT_PAGES[hit.subject.kind];
      return page === undefined || hit.subject === null ? "overview" : `${page}/${hit.subject.id}`;
    }
  }
}

const MOST_MARKED = 10;

/** The words to mark where a hit opens: as they were found, in their own form and spelling, else as they were typed. */
function wordsToMark({ snippet }: SearchHit, typed: string): string {
  const found = new Map(
    snippet.flatMap((part) => (part.hit ? [[part.text.toLowerCase(), part.text] as const] : [])),
  );
  return found.size === 0 ? typed : [...found.values()].slice(0, MOST_MARKED).join(" ").slice(0, 200);
}

/** Where a cited place opens: its page, or the entry where the paper is not held here. */
export const citedHref = ({ caseId, filingId, documentId, page }: CitedPlace) =>
  documentId === null
    ? `/cases/${caseId}/filings/${filingId}`
    : `/cases/${caseId}/documents/${documentId}${page === null ? "" : `?page=${page}`}`;

/** Where a hit opens, with the words to mark there; for a document at its page (from 1). */
export function hrefOf(hit: SearchHit, words: string, page: number | null = hit.page): string {
  const [path = "", row] = place(hit).split("#");
  const params = new URLSearchParams();
  if (page !== null) params.set("page", String(page));
  const marked = wordsToMark(hit, words);
  // A document's viewer and an entry's page mark words themselves.
  if (marked !== "") params.set(hit.in === "documents" || hit.in === "filings" ? "q" : WORDS_PARAM, marked);
  const text = params.toString();
  return `/cases/${hit.caseId}/${path}${text === "" ? "" : `?${text}`}${row === undefined ? "" : `#${row}`}`;
}

/** The address of a search; what is empty is left out. */
export function searchHref({ q, case: caseId, cursor }: SearchQuery): string {
  const params = new URLSearchParams();
  if (q !== "") params.set("q", q);
  if (caseId !== undefined) params.set("case", caseId);
  if (cursor !== undefined) params.set("cursor", cursor);
  const text = params.toString();
  return text === "" ? "/search" : `/search?${text}`;
}

/** The same words, looked for in one kind only, or in all. */
export function narrowTo(q: string, noun: SearchIn | null): string {
  const words = q
    .replaceAll(/(^|\s)in:(?:"[^"]*"?|\S*)/gi, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return noun === null ? words : `${words} in:${noun}`;
}
