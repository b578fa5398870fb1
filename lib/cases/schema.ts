import { z } from "zod";
import { courtDate, instant } from "@/lib/dates/schema";
import { RelatedKind, ReviewTrack } from "@/lib/db/generated/enums";
import { page } from "@/lib/http/page-schema";
import { optionalText } from "@/lib/http/text-schema";
import { citingInput } from "@/lib/sources/citing-schema";
import { provenance, standing } from "@/lib/sources/schema";

export const phase = z.enum([
  "pleading",
  "preliminary_relief",
  "dispositive_motions",
  "record_and_merits",
  "stayed",
  "judgment",
  "appeal",
  "closed",
]);

/** What every page of a case shows above itself. */
export const caseHeader = z.object({
  id: z.uuid(),
  captionShort: z.string(),
  captionFull: z.string().nullable(),
  courtId: z.string(),
  courtName: z.string(),
  docketNumber: z.string().nullable(),
  assignedTo: z.string().nullable(),
  filedOn: courtDate.nullable(),
  terminatedOn: courtDate.nullable(),
  phase,
  isIllustrative: z.boolean(),
  appealOf: z.object({ id: z.uuid(), captionShort: z.string() }).nullable(),
  docketCheckedAt: instant.nullable(),
  docketCheckedFrom: z.string().nullable(),
  recordEndsOn: courtDate.nullable(),
  can: z.object({ logFiling: z.boolean(), release: z.boolean(), edit: z.boolean() }),
});
export type CaseHeader = z.infer<typeof caseHeader>;

export const caseRow = caseHeader
  .pick({
    id: true,
    captionShort: true,
    courtName: true,
    docketNumber: true,
    filedOn: true,
    terminatedOn: true,
    phase: true,
    isIllustrative: true,
    assignedTo: true,
    docketCheckedAt: true,
  })
  .extend({ appealOfId: z.uuid().nullable() });
export type CaseRow = z.infer<typeof caseRow>;

export const caseParams = z.object({ caseId: z.uuid() });
export const casePage = page(caseRow);

/** The fields of the case itself whose provenance is kept one by one, and questions the record may answer. */
export const caseFieldName = z.enum([
  "court",
  "docketNumber",
  "assignedTo",
  "referredTo",
  "filedOn",
  "terminatedOn",
  "cause",
  "natureOfSuit",
  "jurisdiction",
  "juryDemand",
  "proofOfService",
  "motionForPreliminaryInjunction",
  "outcome",
]);
export type CaseFieldName = z.infer<typeof caseFieldName>;

/** Where one field comes from. `note` tells of a conflict between sources, where there is one. */
export const caseField = z.object({
  field: z.string(),
  value: z.string().nullable(),
  standing,
  note: z.string().nullable(),
});
export type CaseField = z.infer<typeof caseField>;

export const relatedCase = z.object({
  id: z.uuid(),
  kind: z.enum(RelatedKind),
  text: z.string(),
  /** Set where the other case is one of ours. */
  relatedCaseId: z.uuid().nullable(),
  provenance,
});
export const statement = z.object({
  id: z.uuid(),
  text: z.string(),
  speaker: z.string(),
  use: z.string().nullable(),
  provenance,
});
export const openQuestion = z.object({
  id: z.uuid(),
  text: z.string(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
});

/** A case from or to which this one was appealed. */
export const linkedCase = z.object({
  id: z.uuid(),
  captionShort: z.string(),
  courtName: z.string(),
  docketNumber: z.string().nullable(),
  filedOn: courtDate.nullable(),
  terminatedOn: courtDate.nullable(),
  phase,
});

export const caseDetails = caseHeader.extend({
  captionAlternatives: z.array(z.string()),
  /** The number taken apart; every part null where the number is not on record. */
  docketParts: z.object({
    office: z.number().int().nullable(),
    year: z.number().int().nullable(),
    type: z.string().nullable(),
    serial: z.number().int().nullable(),
    initials: z.string().nullable(),
  }),
  referredTo: z.string().nullable(),
  cause: z.string().nullable(),
  natureOfSuit: z.string().nullable(),
  jurisdiction: z.string().nullable(),
  juryDemand: z.string().nullable(),
  /** Null for those who are not on the team: it is the team's own argument. */
  reviewTrack: z.enum(ReviewTrack).nullable(),
  recordEndsNote: z.string().nullable(),
  docketCheckLeavesOut: z.string().nullable(),
  version: z.number().int(),
  fields: z.array(caseField),
  provenance,
  related: z.array(relatedCase),
  statements: z.array(statement),
  questions: z.array(openQuestion),
  appeals: z.array(linkedCase),
});
export type CaseDetails = z.infer<typeof caseDetails>;

const caption = z
  .string({ error: "Write the caption as the docket does, for example Legion v. Lutnick." })
  .trim()
  .min(3, "Write the caption as the docket does, for example Legion v. Lutnick.")
  .max(300);

export const openCaseInput = z.object({
  captionShort: caption,
  captionFull: optionalText(4000).default(null),
  courtId: z.string({ error: "Choose the court." }).regex(/^[a-z0-9]{2,15}$/, "Choose the court."),
  /** As printed; null while the court has not given one. */
  docketNumber: optionalText(60).default(null),
  filedOn: courtDate.nullable().default(null),
  /** The case this one is an appeal of. */
  appealOfId: z.uuid().nullable().default(null),
});
export type OpenCaseInput = z.input<typeof openCaseInput>;
export const openedCase = z.object({ id: z.uuid() });

/** The header as a whole. `version` is the one that was read; a stale one is a conflict that shows both. */
export const editCaseInput = z.object({
  version: z.number().int(),
  captionShort: caption,
  captionFull: optionalText(4000),
  captionAlternatives: z.array(z.string().trim().min(1).max(300)).max(20),
  docketNumber: optionalText(60),
  assignedTo: optionalText(200),
  referredTo: optionalText(200),
  filedOn: courtDate.nullable(),
  terminatedOn: courtDate.nullable(),
  phase,
  reviewTrack: z.enum(ReviewTrack),
  cause: optionalText(500),
  natureOfSuit: optionalText(300),
  jurisdiction: optionalText(300),
  juryDemand: optionalText(100),
});

export const standFieldInput = z.object({
  standing,
  note: optionalText(2000),
  /** Only for what is not a column of the case, such as whether service was proved. */
  value: optionalText(2000).default(null),
  /** What was read; something else there meanwhile is a conflict that shows both. */
  from: z.object({ standing: z.string(), note: z.string(), value: z.string() }).optional(),
});
export const caseFieldParams = z.object({ caseId: z.uuid(), field: caseFieldName });

/** Somebody looked at the court's docket: from where, and what that source leaves out. */
export const checkDocketInput = z.object({
  version: z.number().int(),
  from: z.string().trim().min(2, "Say where you looked: CM/ECF, PACER, CourtListener.").max(200),
  leavesOut: optionalText(1000).default(null),
});

export const questionInput = z.object({
  text: z.string({ error: "Write the question." }).trim().min(5, "Write the question.").max(2000),
});
/** `from` is the answer that was read: another one there meanwhile is a conflict that shows both. */
export const answerInput = z.object({ answer: optionalText(4000), from: optionalText(4000).optional() });
export const questionParams = z.object({ caseId: z.uuid(), questionId: z.uuid() });

export const relateInput = citingInput.extend({
  kind: z.enum(RelatedKind),
  text: z
    .string({ error: "Name the case, or say what is known of it." })
    .trim()
    .min(3, "Name the case.")
    .max(2000),
  relatedCaseId: z.uuid().nullable().default(null),
});
