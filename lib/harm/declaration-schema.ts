import { z } from "zod";
import { courtDateSchema } from "@/lib/dates/uncertain-date-schema";
import { checkTier, tier } from "./schema";
import { documentTroubles } from "./vocabulary";

const paragraph = z.object({
  id: z.uuid(),
  number: z.number().int(),
  text: z.string(),
  factId: z.uuid().nullable(),
  harmId: z.uuid().nullable(),
});

export const declarationRow = z.object({
  id: z.uuid(),
  title: z.string(),
  /** By role. */
  declarant: z.string(),
  basis: z.string().nullable(),
  signedAbroad: z.boolean(),
  signedOn: courtDateSchema.nullable(),
  signedWhere: z.string().nullable(),
  filedAs: z.object({ id: z.uuid(), label: z.string() }).nullable(),
  paragraphs: z.number().int(),
  tier,
});
export type DeclarationRow = z.infer<typeof declarationRow>;

export const declaration = declarationRow.omit({ paragraphs: true }).extend({
  caseId: z.uuid(),
  version: z.number().int(),
  audienceId: z.uuid().nullable(),
  filingId: z.uuid().nullable(),
  documentId: z.uuid().nullable(),
  paragraphs: z.array(paragraph),
  /** The closing words of 28 U.S.C. 1746 for where it is signed. */
  jurat: z.string(),
  /** What the signed page lacks, or why it could not be checked; null while no signed document is held here. */
  signedPage: z
    .discriminatedUnion("state", [
      z.object({
        state: z.literal("checked"),
        page: z.number().int(),
        problems: z.array(z.object({ weight: z.enum(["stops", "look"]), words: z.string() })),
      }),
      z.object({ state: z.literal("unread"), words: z.string() }),
    ])
    .nullable(),
  /** The documents that its facts and harms cite, lettered in the order given, else as its paragraphs first name them. */
  exhibits: z.array(
    z.object({
      letter: z.string(),
      documentId: z.uuid(),
      title: z.string(),
      paragraphs: z.array(z.number().int()),
      troubles: z.array(z.enum(documentTroubles)),
      /** Sealed to fewer people than the declaration: it comes last. */
      closed: z.boolean(),
    }),
  ),
  /** Their documents in that order. */
  exhibitOrder: z.array(z.uuid()),
  can: z.object({ edit: z.boolean() }),
});
export type Declaration = z.infer<typeof declaration>;
export const declarationParams = z.object({ caseId: z.uuid(), declarationId: z.uuid() });

const fields = z.object({
  title: z.string().trim().min(1, "Give it a title.").max(300),
  declarant: z.string().trim().min(1, "Name the declarant by role.").max(200),
  basis: z.string().trim().max(4000).nullable().default(null),
  signedAbroad: z.boolean().default(false),
  signedOn: courtDateSchema.nullable().default(null),
  signedWhere: z.string().trim().max(200).nullable().default(null),
  filingId: z.uuid().nullable().default(null),
  documentId: z.uuid().nullable().default(null),
  tier: tier.default("work_product"),
  audienceId: z.uuid().nullable().default(null),
  /** The documents of its exhibits in their order; the letters in the paragraphs' text are those of this order. */
  exhibitOrder: z.array(z.uuid()).max(200, "Name at most 200 exhibits.").default([]),
  /** In their order; they are numbered from 1. */
  paragraphs: z
    .array(
      z.object({
        text: z.string().trim().min(1, "A paragraph has a text.").max(10_000),
        factId: z.uuid().nullable().default(null),
        harmId: z.uuid().nullable().default(null),
      }),
    )
    .max(500)
    .default([]),
});
export const addDeclarationInput = fields.superRefine(checkTier);
export const changeDeclarationInput = fields.extend({ version: z.number().int() }).superRefine(checkTier);

export const resolveInput = z.object({
  /** The filing whose attachments the draft cites. */
  filingId: z.uuid(),
  text: z.string().max(500_000, "Paste at most 500,000 characters."),
});
export const resolvedCites = z.object({
  text: z.string(),
  replaced: z.array(z.object({ draft: z.string(), cite: z.string(), at: z.number().int() })),
  broken: z.array(z.object({ draft: z.string(), at: z.number().int(), why: z.string() })),
});
export type ResolvedCites = z.infer<typeof resolvedCites>;

export const resolveLedgerInput = z.object({
  filingId: z.uuid(),
  /** These alone; null: whatever the ledger cites in the words of a draft. */
  citationIds: z.array(z.uuid()).max(500).nullable().default(null),
});
export const ledgerResolved = z.object({
  changed: z.number().int(),
  broken: z.array(z.object({ draft: z.string(), why: z.string() })),
});

/** A cite in the words of a draft that no filing has settled by itself. */
export const draftCite = z.object({
  citationId: z.uuid().nullable(),
  words: z.string(),
  row: z.object({ text: z.string(), href: z.string() }),
  /** What it would become, and the entry; null where nothing logged carries its name. */
  proposed: z.object({ words: z.string(), filingId: z.uuid() }).nullable(),
  why: z.string(),
  /** False: sworn words that stay, with their place on the docket beside them. */
  breaks: z.boolean(),
});
export type DraftCiteRow = z.infer<typeof draftCite>;
export const draftCites = z.object({
  items: z.array(draftCite),
  /** Whether there are more than are listed. */
  more: z.boolean(),
});
export type DraftCites = z.infer<typeof draftCites>;
