import { z } from "zod";
import { courtDate } from "@/lib/dates/schema";
import { FilingKind, SubjectKind } from "@/lib/db/generated/enums";
import { cursorQuery } from "@/lib/http/page-schema";

/** What can be searched, as `in:` names it. */
export const searchIn = z.enum(["filings", "documents", "facts", "harms", "notes", "parties", "deadlines"]);
export type SearchIn = z.infer<typeof searchIn>;

export const MOST_QUERY = 400;

/** A search as it stands in an address: `?q=…&case=…&cursor=…`. */
export const searchQuery = cursorQuery.extend({
  q: z.string().max(MOST_QUERY, "This is too long for a search.").default(""),
  /** Only this case. */
  case: z.uuid().optional(),
});
export type SearchQuery = z.infer<typeof searchQuery>;
/** The same of a page's address, which anybody may have typed: what is longer is cut, one character over to tell. */
export const searchAddress = searchQuery.extend({
  q: z
    .union([z.string(), z.array(z.string()).transform(([first = ""]) => first)])
    .transform((q) => q.slice(0, MOST_QUERY + 1))
    .default(""),
});

/** A piece of a snippet; `hit` is what was looked for. Plain text on both sides: never HTML. */
export const snippetPart = z.object({ text: z.string(), hit: z.boolean() });
export type SnippetPart = z.infer<typeof snippetPart>;

export const searchHit = z.object({
  in: searchIn,
  /** The row that was found; of documents the document, not the page. */
  id: z.uuid(),
  caseId: z.uuid(),
  caption: z.string(),
  isIllustrative: z.boolean(),
  /** "ECF No. 9-3 · Declaration of …", "Order", "Note on ECF No. 12". */
  /** Null where the text itself says what it is. */
  title: z.string().nullable(),
  /** Of a document: the page it was found on, counted from 1, and up to five more. Null where only its title fits. */
  page: z.number().int().nullable(),
  alsoOn: z.array(z.number().int()),
  /** The page was read by OCR: its words may be wrong. */
  ocr: z.boolean(),
  /** The day the thing bears: filed, due, happened, noted. */
  on: courtDate.nullable(),
  /** Of a note: what it hangs on. */
  subject: z.object({ kind: z.enum(SubjectKind), id: z.uuid() }).nullable(),
  snippet: z.array(snippetPart),
});
export type SearchHit = z.infer<typeof searchHit>;

/** The place that a cite such as "ECF No. 9-3 at 4" names. */
export const citedPlace = z.object({
  caseId: z.uuid(),
  caption: z.string(),
  isIllustrative: z.boolean(),
  cite: z.string(),
  title: z.string(),
  filingId: z.uuid(),
  /** Null where the paper is not held here: its entry opens. */
  documentId: z.uuid().nullable(),
  page: z.number().int().nullable(),
  /** A page was asked for that the paper does not have here. */
  noSuchPage: z.boolean(),
});
export type CitedPlace = z.infer<typeof citedPlace>;

export const searchAnswer = z.object({
  items: z.array(searchHit),
  /** What was typed is a cite: the papers it names. On the first page only. */
  cited: z.array(citedPlace),
  next: z.string().nullable(),
  /** How many the viewer may open, by where they are; `more` where there are more than were counted. */
  counts: z.array(z.object({ in: searchIn, count: z.number().int(), more: z.boolean() })),
  /** Nothing had exactly these words: what is shown has words spelled like them. */
  similar: z.boolean(),
  /** What of the query was not understood and so not obeyed, in sentences. */
  problems: z.array(z.string()),
  /** The words alone, for the page a result opens on. */
  words: z.string(),
  /** The one case that was searched; null for all. */
  caption: z.string().nullable(),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

export const filingKinds = z.enum(FilingKind);
