import { z } from "zod";
import { Standing } from "@/lib/db/generated/enums";
import { page } from "@/lib/http/page-schema";

export const standing = z.enum(Standing);

/** A source as a row shows it on hover: title, who published it and when, where it lies. */
export const citedSource = z.object({
  id: z.uuid(),
  title: z.string(),
  /** "type0.ai, 2026-06", as the source dates itself. */
  detail: z.string().nullable(),
  href: z.string().nullable(),
  /** It speaks against the row that cites it. */
  contrary: z.boolean(),
});
export type CitedSource = z.infer<typeof citedSource>;

/** Where a fact comes from. `standing` null: the firm's own row, which cites nothing. */
export const provenance = z.object({
  standing: standing.nullable(),
  note: z.string().nullable(),
  sources: z.array(citedSource),
});
export type Provenance = z.infer<typeof provenance>;

export const sourceRow = z.object({
  id: z.uuid(),
  key: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  note: z.string().nullable(),
  /** How many rows cite it. */
  cited: z.number().int(),
});
export type SourceRow = z.infer<typeof sourceRow>;
export const sourcePage = page(sourceRow);
