import { z } from "zod";
import { courtDate } from "@/lib/dates/schema";
import {
  ClaimState,
  ClaimTheory,
  Disposition,
  LiveState,
  MotionKind,
  PleadingKind,
  ReliefKind,
} from "@/lib/db/generated/enums";
import { entryRef } from "@/lib/filings/entry-ref";
import { textOrNone } from "@/lib/http/text-schema";
import { citingInput } from "@/lib/sources/citing-schema";
import { provenance } from "@/lib/sources/schema";

export const liveState = z.enum(LiveState);
export const claimTheory = z.enum(ClaimTheory);
export const claimState = z.enum(ClaimState);
export const reliefKind = z.enum(ReliefKind);
export const pleadingKind = z.enum(PleadingKind);

/** One form of relief on one claim. `live` null: nobody has recorded whether it is live or moot. */
export const claimRelief = z.object({
  reliefId: z.uuid(),
  kind: reliefKind,
  text: z.string(),
  live: liveState.nullable(),
  reason: z.string().nullable(),
  asOf: courtDate.nullable(),
  entry: entryRef.nullable(),
  filingId: z.uuid().nullable(),
  /** null where nothing was recorded yet. */
  version: z.number().int().nullable(),
});
export type ClaimRelief = z.infer<typeof claimRelief>;

export const claim = z.object({
  id: z.uuid(),
  pleadingId: z.uuid(),
  position: z.number().int(),
  count: z.string().nullable(),
  title: z.string(),
  theory: claimTheory,
  theoryRaw: z.string().nullable(),
  legalBasis: z.string().nullable(),
  reviewability: z.string().nullable(),
  paragraphs: z.string().nullable(),
  authorities: z.array(z.string()),
  state: claimState,
  disposition: entryRef.nullable(),
  dispositionFilingId: z.uuid().nullable(),
  carriedFromId: z.uuid().nullable(),
  /** The defendants it runs against; empty where the record does not say. */
  against: z.array(z.object({ id: z.uuid(), name: z.string() })),
  partyIds: z.array(z.uuid()),
  elements: z.array(z.object({ id: z.uuid(), text: z.string() })),
  reliefs: z.array(claimRelief),
  provenance,
  released: z.boolean(),
  version: z.number().int(),
});
export type Claim = z.infer<typeof claim>;

export const relief = z.object({
  id: z.uuid(),
  kind: reliefKind,
  text: z.string(),
  provenance,
});

/** A motion that speaks of a version of the pleading. */
export const aimedMotion = z.object({
  entry: entryRef,
  motionKind: z.enum(MotionKind).nullable(),
  /** How the court disposed of it; null while it is pending. */
  disposition: z.enum(Disposition).nullable(),
});

export const pleading = z.object({
  id: z.uuid(),
  kind: pleadingKind,
  title: z.string(),
  filedOn: courtDate.nullable(),
  operative: z.boolean(),
  entry: entryRef.nullable(),
  supersedesId: z.uuid().nullable(),
  /** The version that took its place; null while nothing did. */
  supersededById: z.uuid().nullable(),
  provenance,
  claims: z.array(claim),
  reliefs: z.array(relief),
  motions: z.array(aimedMotion),
});
export type Pleading = z.infer<typeof pleading>;

export const pleadings = z.object({
  /** Oldest first. */
  versions: z.array(pleading),
  can: z.object({ edit: z.boolean() }),
});
export type Pleadings = z.infer<typeof pleadings>;

const ids = z.array(z.uuid()).max(100).default([]);

export const addPleadingInput = citingInput.extend({
  kind: pleadingKind,
  title: z.string({ error: "Name the pleading." }).trim().min(3, "Name the pleading.").max(300),
  filingId: z.uuid().nullable().default(null),
  filedOn: courtDate.nullable().default(null),
  operative: z.boolean().default(false),
  /** The version whose place it takes. */
  supersedesId: z.uuid().nullable().default(null),
  /** Carries every claim and form of relief over from that version. */
  carryOver: z.boolean().default(false),
});
export const pleadingParams = z.object({ caseId: z.uuid(), pleadingId: z.uuid() });

const claimFields = citingInput.extend({
  count: textOrNone(20),
  title: z.string({ error: "Say what the claim is." }).trim().min(5, "Say what the claim is.").max(1000),
  theory: claimTheory,
  theoryRaw: textOrNone(500),
  legalBasis: textOrNone(1000),
  reviewability: textOrNone(2000),
  paragraphs: textOrNone(200),
  authorities: z.array(z.string().trim().min(1).max(500)).max(100).default([]),
  partyIds: ids,
});
export const addClaimInput = claimFields.extend({
  pleadingId: z.uuid(),
  carriedFromId: z.uuid().nullable().default(null),
  elements: z.array(z.string().trim().min(1).max(1000)).max(50).default([]),
});
export const editClaimInput = claimFields.extend({
  version: z.number().int(),
  state: claimState,
  dispositionFilingId: z.uuid().nullable(),
});
export const claimParams = z.object({ caseId: z.uuid(), claimId: z.uuid() });

export const addElementInput = z.object({
  text: z.string({ error: "Say what must be shown." }).trim().min(3, "Say what must be shown.").max(1000),
});
/** `from` is the text that was read: another one there meanwhile is a conflict that shows both. */
export const rewordElementInput = addElementInput.extend({ from: z.string().optional() });
export const elementParams = claimParams.extend({ elementId: z.uuid() });

export const addReliefInput = citingInput.extend({
  pleadingId: z.uuid(),
  kind: reliefKind,
  text: z.string({ error: "Say what is asked for." }).trim().min(3, "Say what is asked for.").max(2000),
});

export const decideLiveInput = z.object({
  /** The version that was read; null where nothing was recorded. */
  version: z.number().int().nullable(),
  live: liveState,
  reason: textOrNone(4000),
  asOf: courtDate.nullable().default(null),
  filingId: z.uuid().nullable().default(null),
});
export const claimReliefParams = claimParams.extend({ reliefId: z.uuid() });
