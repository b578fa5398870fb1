import { z } from "zod";
import { courtDateSchema } from "@/lib/dates/uncertain-date-schema";
import { banners, exportColumns, exportKinds, frozenFormats } from "./export-kinds";
import { tier } from "./schema";
import { timelineItemSchema } from "./timeline-schema";
import { timelineLanes } from "./vocabulary";

/** What an export takes in. Nothing above `tier` can get into it. */
export const exportScope = z.object({
  kind: z.enum(exportKinds),
  tier: tier.default("record"),
  banner: z.enum(banners).default("work_product"),
  from: courtDateSchema.nullable().default(null),
  to: courtDateSchema.nullable().default(null),
  /** Of its tables, as `columnsOf` lists them; none of them: the usual ones. */
  columns: z.array(z.enum(exportColumns)).default([]),
  /** Facts that go to one claim alone. */
  claimId: z.uuid().nullable().default(null),
  /** Of outlines: those of one declarant alone. */
  declarationId: z.uuid().nullable().default(null),
  /** Of a figure; the case's own entries crowd one that is about harm. */
  lanes: z.array(z.enum(timelineLanes)).default(["government", "access", "harm", "evidence"]),
});
export type ExportScope = z.output<typeof exportScope>;

/** The same as an address: columns and lanes joined by dots. */
export const exportPreviewQuery = z.object({
  kind: z.enum(exportKinds),
  tier: tier.optional(),
  banner: z.enum(banners).optional(),
  from: courtDateSchema.optional(),
  to: courtDateSchema.optional(),
  columns: z.string().max(300).optional(),
  claimId: z.uuid().optional(),
  declarationId: z.uuid().optional(),
  lanes: z.string().max(100).optional(),
});
export const exportQuery = exportPreviewQuery.extend({ format: z.enum(["docx", "pdf", "csv"]) });

const listed = (text: string | undefined) => (text === undefined ? undefined : text.split("."));

/** What an address asks for, with every default in its place. */
export const scopeOfQuery = ({ columns, lanes, ...rest }: z.output<typeof exportPreviewQuery>): ExportScope =>
  exportScope.parse({ ...rest, columns: listed(columns), lanes: listed(lanes) });

const noted = {
  text: z.string(),
  /** Footnotes, in order. */
  notes: z.array(z.string()),
  /** The row that it states, so that a later version finds it again though its words have changed. */
  key: z.string().optional(),
};
export const exportBlock = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("heading"),
    text: z.string(),
    /** What it heads is a paper of its own. */
    newPage: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal("paragraph"),
    ...noted,
    /** Names of cases in its text. */
    italic: z.array(z.string()).optional(),
  }),
  z.object({ kind: z.literal("numbered"), number: z.number().int(), ...noted }),
  z.object({
    kind: z.literal("table"),
    caption: z.string(),
    header: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    /** One a row, as above. */
    keys: z.array(z.string()).optional(),
  }),
  z.object({
    kind: z.literal("figure"),
    caption: z.string(),
    /** What the figure shows, for who cannot see it. */
    alt: z.string(),
    asOf: courtDateSchema,
    items: z.array(timelineItemSchema),
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
  /** What the scope left out and why: for who drafts. A file under the work product banner ends with them, no other has any. */
  drafting: z.array(z.string()).default([]),
  /** Which drafting notes name a harm, by their place in the list; absent where none does. */
  draftingHarms: z.array(z.object({ note: z.number().int(), harmId: z.uuid() })).optional(),
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

/** How much of it is still within the viewer's reach. Numbers of passages. */
const redaction = z.object({
  hidden: z.number().int(),
  destroyed: z.number().int(),
  passages: z.number().int(),
});

export const frozenFile = z.object({
  format: z.enum(frozenFormats),
  sha256: z.string(),
  byteSize: z.number().int(),
  /** False: a passage in it is out of the viewer's reach, or was destroyed. */
  held: z.boolean(),
});

const change = z.object({ before: z.string().nullable(), after: z.string().nullable() });

/** What the same scope says now that it did not say then, and the other way round. */
export const frozenComparison = frozenVersion.extend({
  /** "no": what is stored no longer has the hashes that were taken of it. "in_part": what is left of it has. */
  intact: z.enum(["yes", "in_part", "no"]),
  redaction,
  files: z.array(frozenFile),
  /** A statement that is new has no before; one that is gone has no after. */
  changes: z.array(change),
});
export type FrozenComparison = z.infer<typeof frozenComparison>;
export type StatementChange = z.infer<typeof change>;
export const frozenParams = z.object({ caseId: z.uuid(), frozenId: z.uuid() });
export const frozenFileQuery = z.object({ format: z.enum(frozenFormats) });

/** The beginning of a document, to look at before it is taken out; `statements` counts all of it. */
export const exportPreview = z.object({ document: exportDocument, statements: z.number().int() });
export type ExportPreview = z.infer<typeof exportPreview>;
