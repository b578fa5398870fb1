import { z } from "zod";
import { courtDateSchema } from "@/lib/dates/uncertain-date-schema";
import { tier } from "./schema";

export const exportKinds = [
  "chronology",
  "facts_numbered",
  "facts_narrative",
  "declaration_outline",
  "proof_matrix",
] as const;
export type ExportKind = (typeof exportKinds)[number];
export const exportKindWords = {
  chronology: "Chronology",
  facts_numbered: "Statement of undisputed facts, numbered (LCvR 7(h)(1))",
  facts_narrative: "Statement of facts citing the record, narrative (LCvR 7(h)(2))",
  declaration_outline: "Harm declaration outlines, by declarant",
  proof_matrix: "Proof matrix",
} as const satisfies Record<ExportKind, string>;

export const banners = ["work_product", "as_filed"] as const;
export const bannerWords = {
  work_product: "PRIVILEGED AND CONFIDENTIAL - ATTORNEY WORK PRODUCT",
  as_filed: "",
} as const satisfies Record<(typeof banners)[number], string>;

export const chronologyColumns = ["date", "fact", "state", "cites", "quotes"] as const;

/** What an export takes in. Nothing above `tier` can get into it. */
export const exportScope = z.object({
  kind: z.enum(exportKinds),
  tier: tier.default("record"),
  banner: z.enum(banners).default("work_product"),
  from: courtDateSchema.nullable().default(null),
  to: courtDateSchema.nullable().default(null),
  columns: z.array(z.enum(chronologyColumns)).default(["date", "fact", "cites"]),
});
export type ExportScope = z.output<typeof exportScope>;

/** The same as an address: columns joined by dots. */
export const exportQuery = z.object({
  kind: z.enum(exportKinds),
  format: z.enum(["docx", "pdf", "csv"]),
  tier: tier.optional(),
  banner: z.enum(banners).optional(),
  from: courtDateSchema.optional(),
  to: courtDateSchema.optional(),
  columns: z.string().max(100).optional(),
});

const noted = { text: z.string(), /** Footnotes, in order. */ notes: z.array(z.string()) };
export const exportBlock = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), text: z.string() }),
  z.object({ kind: z.literal("paragraph"), ...noted }),
  z.object({ kind: z.literal("numbered"), number: z.number().int(), ...noted }),
  z.object({
    kind: z.literal("table"),
    caption: z.string(),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
]);
export type ExportBlock = z.infer<typeof exportBlock>;

/** A composed document, before it is Word, PDF or CSV. What is frozen is this. */
export const exportDocument = z.object({
  kind: z.enum(exportKinds),
  title: z.string(),
  caption: z.string(),
  court: z.string(),
  docketNumber: z.string().nullable(),
  banner: z.string(),
  asOf: courtDateSchema,
  illustrative: z.boolean(),
  blocks: z.array(exportBlock),
});
export type ExportDocument = z.infer<typeof exportDocument>;

export const freezeInput = exportScope.extend({
  title: z.string().trim().min(1, "Give it a name, such as “Ex. 3 to the motion”.").max(300),
  /** The filing it was attached to, once that is logged. */
  filingId: z.uuid().nullable().default(null),
});

export const frozenVersion = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.enum(exportKinds),
  tier,
  sha256: z.string(),
  frozenAt: z.iso.datetime(),
  frozenBy: z.string().nullable(),
  filedAs: z.string().nullable(),
});
export type FrozenVersion = z.infer<typeof frozenVersion>;

/** What the same scope says now that it did not say then, and the other way round. */
export const frozenComparison = frozenVersion.extend({
  /** False: the stored content no longer has the hash that was taken of it. */
  intact: z.boolean(),
  added: z.array(z.string()),
  gone: z.array(z.string()),
});
export type FrozenComparison = z.infer<typeof frozenComparison>;
export const frozenParams = z.object({ caseId: z.uuid(), frozenId: z.uuid() });
