import { z } from "zod";
import { citeSchema } from "./cite-schema";
import { documentTroubles } from "./vocabulary";

/** A citation as a page shows it: the cite in the courts' form, where it opens, and what is wrong with it. */
export const citation = z.object({
  id: z.uuid(),
  cite: citeSchema,
  words: z.string(),
  documentId: z.uuid().nullable(),
  filingId: z.uuid().nullable(),
  declarationId: z.uuid().nullable(),
  sourceId: z.uuid().nullable(),
  page: z.number().int().nullable(),
  quote: z.string().nullable(),
  /** False: it speaks against the row that cites it. */
  supports: z.boolean(),
  /** The page of the held document, or the outside address; null where neither is on record. */
  href: z.string().nullable(),
  troubles: z.array(z.enum(documentTroubles)),
  /** Of an outside source: since when a copy is held here, and its SHA-256; null where none is. */
  copy: z.object({ keptAt: z.iso.datetime(), sha256: z.string() }).nullable(),
});
export type Citation = z.infer<typeof citation>;

/** `id` is kept when a citation that stands is sent back unchanged. */
export const citationInput = z.object({
  id: z.uuid().nullable().default(null),
  cite: citeSchema,
  documentId: z.uuid().nullable().default(null),
  filingId: z.uuid().nullable().default(null),
  declarationId: z.uuid().nullable().default(null),
  sourceId: z.uuid().nullable().default(null),
  page: z.number().int("A page is a whole number.").min(1, "Pages start at 1.").nullable().default(null),
  quote: z.string().trim().max(4000, "Quote at most 4,000 characters.").nullable().default(null),
  supports: z.boolean().default(true),
});
export type CitationInput = z.output<typeof citationInput>;
export const citationInputs = z.array(citationInput).max(200, "Cite at most 200 places.").default([]);
