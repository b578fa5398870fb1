import type { Citation } from "./citation-schema";
import type { Cite } from "./cite-schema";
import { parseCite } from "./cites";

/** A citation as it is typed: in the courts' form, as a page of a held document, or as an outside source. */
export type CitationForm = {
  id: string | null;
  kind: "typed" | "document" | "outside";
  words: string;
  documentId: string | null;
  page: string;
  title: string;
  publisher: string;
  on: string | null;
  url: string;
  quote: string;
  supports: boolean;
  filingId: string | null;
  declarationId: string | null;
  sourceId: string | null;
};

export const emptyCitation = (kind: CitationForm["kind"]): CitationForm => ({
  id: null,
  kind,
  words: "",
  documentId: null,
  page: "",
  title: "",
  publisher: "",
  on: null,
  url: "",
  quote: "",
  supports: true,
  filingId: null,
  declarationId: null,
  sourceId: null,
});

export function citationToForm(c: Citation): CitationForm {
  const outside = c.cite.kind === "outside" ? c.cite : null;
  return {
    ...emptyCitation(outside ? "outside" : c.cite.kind === "document" ? "document" : "typed"),
    id: c.id,
    words: c.words,
    documentId: c.documentId,
    page: c.page === null ? "" : String(c.page),
    title: outside?.title ?? "",
    publisher: outside?.publisher ?? "",
    on: outside?.on ?? null,
    url: outside?.url ?? "",
    quote: c.quote ?? "",
    supports: c.supports,
    filingId: c.filingId,
    declarationId: c.declarationId,
    sourceId: c.sourceId,
  };
}

export const CITE_HINT =
  "Write it like “ECF No. 5-4 at 4”, “Roe Decl. ¶ 3”, “AR 123”, “JA 45”, “Tr. 12:3-9”, “Ex. C at 4” or “ECF No. 14-3 (sealed); 15-3 (public)”.";

type Sent = { body: object } | { error: string };

/** What the form sends, or what is wrong with it. `titleOf` names a held document. */
export function citationToBody(f: CitationForm, titleOf: (documentId: string) => string | undefined): Sent {
  const page = f.page.trim() === "" ? null : Number(f.page);
  if (page !== null && (!Number.isInteger(page) || page < 1))
    return { error: "A page is a whole number from 1 on." };
  const cite = citeOf(f, page, titleOf);
  if (cite === null)
    return {
      error:
        f.kind === "outside"
          ? "Name the outside source."
          : f.kind === "document"
            ? "Choose the document."
            : `This cite cannot be read. ${CITE_HINT}`,
    };
  const { id, documentId, filingId, declarationId, sourceId, supports } = f;
  return {
    body: {
      id,
      cite,
      documentId,
      // A cite typed anew is linked to the docket again when it is saved.
      ...(f.kind === "typed" ? { filingId: null, declarationId: null } : { filingId, declarationId }),
      sourceId,
      page,
      quote: f.quote.trim() || null,
      supports,
    },
  };
}

function citeOf(
  f: CitationForm,
  page: number | null,
  titleOf: (id: string) => string | undefined,
): Cite | null {
  if (f.kind === "outside")
    return f.title.trim() === ""
      ? null
      : {
          kind: "outside",
          title: f.title.trim(),
          publisher: f.publisher.trim() || null,
          on: f.on,
          url: f.url.trim() || null,
        };
  if (f.kind === "typed") return parseCite(f.words);
  const title = f.documentId === null ? undefined : titleOf(f.documentId);
  return title === undefined
    ? null
    : { kind: "document", title, pages: page === null ? null : { from: page, to: null } };
}
