import { z } from "zod";
import { uncertainDateSchema } from "@/lib/dates/uncertain-date-schema";
import { documentTroubles, evidenceStates, factStates, harmCategories, harmTimings } from "./vocabulary";

export const citedDocumentSchema = z.object({
  id: z.string(),
  title: z.string(),
  troubles: z.array(z.enum(documentTroubles)),
  /** The public version of a sealed document, when it has one. */
  publicVersionId: z.string().nullable(),
  /** What took its place, when it was superseded. */
  supersededById: z.string().nullable(),
  pages: z.number().int().positive().nullable(),
});

/** One citation as a check sees it; `documentId` null for an outside source or a record cite. */
export const ledgerCitationSchema = z.object({
  id: z.string(),
  words: z.string(),
  documentId: z.string().nullable(),
  page: z.number().int().positive().nullable(),
});

export const ledgerFactSchema = z.object({
  id: z.string(),
  text: z.string(),
  date: uncertainDateSchema.nullable(),
  state: z.enum(factStates),
  evidence: z.enum(evidenceStates),
  citations: z.array(ledgerCitationSchema),
  /** Elements of claims and factors that it goes to. */
  elementIds: z.array(z.string()),
});

export const causeLinkSchema = z.object({
  /** provision -> the addressee's decision -> the loss */
  step: z.enum(["provision", "decision", "loss"]),
  text: z.string(),
  evidence: z.enum(evidenceStates).nullable(),
});

export const ledgerHarmSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** Null on a harm that so far is one sentence. */
  category: z.enum(harmCategories).nullable(),
  timing: z.enum(harmTimings).nullable(),
  from: uncertainDateSchema.nullable(),
  to: uncertainDateSchema.nullable(),
  evidence: z.enum(evidenceStates),
  citations: z.array(ledgerCitationSchema),
  declarationId: z.string().nullable(),
  /** Quantified, as a range in words; null when nothing says how much. */
  amount: z.string().nullable(),
  /** Share of a dated baseline, in words; without one a sum of money is not shown to be great. */
  baselineShare: z.string().nullable(),
  recoverable: z.enum(["no", "yes", "unknown"]),
  notRecoverableBecause: z.string().nullable(),
  causes: z.array(causeLinkSchema),
  /** What in the order asked for would end it. */
  redress: z.string().nullable(),
  disputed: z.string().nullable(),
});

export const claimElementSchema = z.object({ id: z.string(), text: z.string() });

export const ledgerClaimSchema = z.object({
  id: z.string(),
  title: z.string(),
  elements: z.array(claimElementSchema),
  authorities: z.array(z.string()),
});

export type CitedDocument = z.infer<typeof citedDocumentSchema>;
export type LedgerCitation = z.infer<typeof ledgerCitationSchema>;
export type LedgerFact = z.infer<typeof ledgerFactSchema>;
export type LedgerHarm = z.infer<typeof ledgerHarmSchema>;
export type LedgerClaim = z.infer<typeof ledgerClaimSchema>;
export type CauseLink = z.infer<typeof causeLinkSchema>;
