import { z } from "zod";
import { courtDateSchema } from "@/lib/dates/uncertain-date-schema";

const number = z.number().int().positive();

/** Numbers from..to, both included; `to` null for one alone. */
const span = z.object({ from: number, to: number.nullable() }).refine((s) => s.to === null || s.to > s.from, {
  message: "The range ends before it starts.",
  path: ["to"],
});

const ecf = z.object({
  entry: number,
  /** Null for the main document. */
  attachment: number.nullable(),
  pages: span.nullable(),
  paragraphs: span.nullable(),
});

const place = z.object({ page: number, line: number });

export const citeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("document"), title: z.string().min(1), pages: span.nullable() }),
  z.object({
    kind: z.literal("exhibit"),
    label: z.string().regex(/^(?:[A-Z]{1,2}|\d{1,3})$/),
    pages: span.nullable(),
  }),
  z.object({ kind: z.literal("declaration"), declarant: z.string().min(1), paragraphs: span.nullable() }),
  ecf.extend({ kind: z.literal("ecf") }),
  z.object({ kind: z.literal("administrative_record"), pages: span }),
  z.object({ kind: z.literal("joint_appendix"), pages: span }),
  z
    .object({ kind: z.literal("transcript"), from: place, to: place.nullable() })
    .refine(
      (t) =>
        t.to === null || t.to.page > t.from.page || (t.to.page === t.from.page && t.to.line > t.from.line),
      { message: "The lines end before they start.", path: ["to"] },
    ),
  /** A sealed document and the redacted one that the public sees. */
  z.object({ kind: z.literal("sealed_pair"), sealed: ecf, public: ecf }),
  z.object({
    kind: z.literal("outside"),
    title: z.string().min(1),
    publisher: z.string().nullable(),
    on: courtDateSchema.nullable(),
    /** Shown as a link: nothing but the web, never `javascript:`. */
    url: z.url({ protocol: /^https?$/ }).nullable(),
  }),
]);

export type Cite = z.infer<typeof citeSchema>;
export type EcfCite = z.infer<typeof ecf>;
export type CiteSpan = z.infer<typeof span>;
