import { z } from "zod";
import { courtDate } from "@/lib/dates/schema";
import {
  DeadlineState,
  Disposition,
  FilingKind,
  FilingOrigin,
  FilingState,
  LinkKind,
  MotionKind,
  Tier,
} from "@/lib/db/generated/enums";
import { cursorQuery, page } from "@/lib/http/page-schema";

export const filingKind = z.enum(FilingKind);
export const motionKind = z.enum(MotionKind);
export const filingState = z.enum(FilingState);
export const tier = z.enum(Tier);

/** A paper of an entry. `documentId` null: not held by us, and `notHeldReason` says why. */
export const filingPaper = z.object({
  attachment: z.number().int(),
  description: z.string(),
  documentId: z.uuid().nullable(),
  notHeldReason: z.string().nullable(),
  pageCount: z.number().int().nullable(),
});

export const filingLink = z.object({
  id: z.uuid(),
  kind: z.enum(LinkKind),
  /** The other entry. */
  filing: z.object({
    id: z.uuid(),
    number: z.number().int().nullable(),
    filedOn: courtDate,
    kind: filingKind,
    text: z.string(),
  }),
  part: z.string().nullable(),
  disposition: z.enum(Disposition).nullable(),
});

export const rowNote = z.object({
  id: z.uuid(),
  text: z.string(),
  by: z.string().nullable(),
  at: z.iso.datetime(),
});
export type RowNote = z.infer<typeof rowNote>;

export const filingRow = z.object({
  id: z.uuid(),
  number: z.number().int().nullable(),
  filedOn: courtDate,
  enteredOn: courtDate.nullable(),
  servedOn: courtDate.nullable(),
  kind: filingKind,
  motionKind: motionKind.nullable(),
  text: z.string(),
  filedBy: z.array(z.string()),
  state: filingState,
  tier,
  unreviewed: z.boolean(),
  released: z.boolean(),
  papers: z.array(filingPaper),
  /** The team's notes on it, oldest first. */
  notes: z.array(rowNote),
  /** In an unfiltered list: the ECF numbers between this row and the next that are not on record here. */
  gap: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  /** In a list that follows other dockets: the one it is from; null for the case's own. */
  docket: z
    .object({ caseId: z.uuid(), relation: z.enum(["appeal", "below"]), number: z.string().nullable() })
    .nullable(),
});
export type FilingRow = z.infer<typeof filingRow>;
export const filingPage = page(filingRow);

export const filing = filingRow.extend({
  caseId: z.uuid(),
  version: z.number().int(),
  origin: z.enum(FilingOrigin),
  textRaw: z.string(),
  /** The parties that filed it, to correct them by. */
  partyIds: z.array(z.uuid()),
  filedByText: z.string().nullable(),
  audienceId: z.uuid().nullable(),
  /** The dates that hang on this entry. */
  deadlines: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      dueOn: courtDate.nullable(),
      state: z.enum(DeadlineState),
      /** This entry sets it in motion, or orders it, or is what it answers, or completed it. */
      how: z.enum(["triggers", "orders", "answered_by", "completes"]),
    }),
  ),
  /** What the stamp of a paper says that this entry does not, by the document's id. */
  stampProblems: z.array(z.object({ documentId: z.uuid(), problems: z.array(z.string()) })),
  /** What this entry says of others: answers, supports, disposes of. */
  links: z.array(filingLink),
  /** What others say of this entry. */
  linkedFrom: z.array(filingLink),
  revisions: z.array(z.object({ textRaw: z.string(), replacedAt: z.iso.datetime() })),
  can: z.object({ edit: z.boolean(), release: z.boolean(), seal: z.boolean() }),
});
export type Filing = z.infer<typeof filing>;

export const filingParams = z.object({ caseId: z.uuid(), filingId: z.uuid() });

const day = courtDate.optional();
export const filingFilters = cursorQuery.extend({
  q: z.string().trim().max(200).optional(),
  kind: filingKind.optional(),
  state: filingState.optional(),
  party: z.uuid().optional(),
  from: day,
  to: day,
  numberFrom: z.coerce.number().int().min(1).optional(),
  numberTo: z.coerce.number().int().min(1).optional(),
  view: z.enum(["all", "orders", "motions", "mine"]).optional(),
  /** Kinds left out, joined by commas; "" says that none is. */
  mute: z
    .string()
    .max(500)
    .refine((list) => list === "" || list.split(",").every((kind) => filingKind.safeParse(kind).success))
    .optional(),
  order: z.enum(["newest", "oldest"]).optional(),
  /** The dockets of its appeals, or of the case below, in the same list. */
  appeal: z.literal("1").optional(),
});
export type FilingFilters = z.infer<typeof filingFilters>;

/** Kinds that one leaves out of one's own list of this docket. */
export const mutedKinds = z.object({ kinds: z.array(filingKind).max(100) });
export type MutedKinds = z.infer<typeof mutedKinds>;

export const paperInput = z
  .object({
    attachment: z.number().int().min(0).max(999),
    description: z.string().trim().min(1, "Say what this paper is.").max(500),
    uploadId: z.uuid().nullable(),
    notHeldReason: z.string().trim().max(300).nullable(),
  })
  .refine((p) => p.uploadId !== null || (p.notHeldReason ?? "") !== "", {
    path: ["notHeldReason"],
    message: "Add the file, or say why it is not held here.",
  });
export type PaperInput = z.input<typeof paperInput>;

export const linkInput = z.object({
  toId: z.uuid(),
  kind: z.enum(LinkKind),
  part: z.string().trim().max(300).nullable(),
  disposition: z.enum(Disposition).nullable(),
});

/** What "Log a filing" sends. Six fields do for an ordinary one; the rest has defaults. */
export const logFilingInput = z
  .object({
    number: z.number().int().min(1, "An ECF number starts at 1.").max(99_999_999).nullable(),
    filedOn: courtDate,
    enteredOn: courtDate.nullable().default(null),
    servedOn: courtDate.nullable().default(null),
    kind: filingKind,
    motionKind: motionKind.nullable().default(null),
    text: z
      .string()
      .trim()
      .min(3, "Copy the docket text, or describe the filing in a few words.")
      .max(20_000),
    partyIds: z.array(z.uuid()).max(50).default([]),
    filedByText: z.string().trim().max(300).nullable().default(null),
    state: filingState.default("normal"),
    tier: tier.default("record"),
    audienceId: z.uuid().nullable().default(null),
    links: z.array(linkInput).max(50).default([]),
    papers: z.array(paperInput).max(200).default([]),
  })
  .superRefine((f, ctx) => {
    const issue = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    if (f.enteredOn !== null && f.enteredOn < f.filedOn)
      issue("enteredOn", "A filing cannot be entered before it was filed.");
    const closed = f.tier === "sealed" || f.tier === "protective" || f.tier === "ex_parte";
    if (closed && f.audienceId === null) issue("audienceId", "Say who may see it.");
    if (!closed && f.audienceId !== null)
      issue("audienceId", "Only a sealed, protective or ex parte filing names who may see it.");
    if (new Set(f.papers.map((p) => p.attachment)).size !== f.papers.length)
      issue("papers", "Two papers have the same attachment number.");
  });
export type LogFilingInput = z.input<typeof logFilingInput>;

/** A correction by hand. `version` is the one that was read; a stale one is a conflict that shows both. */
export const correctFilingInput = z.object({
  version: z.number().int(),
  number: z.number().int().min(1).max(99_999_999).nullable(),
  filedOn: courtDate,
  enteredOn: courtDate.nullable(),
  servedOn: courtDate.nullable(),
  kind: filingKind,
  motionKind: motionKind.nullable(),
  text: z.string().trim().min(3).max(20_000),
  state: filingState,
  /** Left out: as they are. */
  partyIds: z.array(z.uuid()).max(50).optional(),
  filedByText: z.string().trim().max(300).nullable().optional(),
  reason: z.string().trim().max(500).nullable().default(null),
});
export type CorrectFilingInput = z.input<typeof correctFilingInput>;

export const linkParams = z.object({ caseId: z.uuid(), filingId: z.uuid(), linkId: z.uuid() });

/** Seals an entry, or opens it again. `withPapers`: its documents go the same way. */
export const sealFilingInput = z
  .object({ tier, audienceId: z.uuid().nullable(), withPapers: z.boolean().default(true) })
  .refine((s) => ["sealed", "protective", "ex_parte"].includes(s.tier) === (s.audienceId !== null), {
    path: ["audienceId"],
    message: "A protected tier names who may see it; an open one does not.",
  });
/** `visible`: whether the one who did it still sees it. */
export const sealedFiling = z.object({ id: z.uuid(), visible: z.boolean(), papers: z.number().int() });
export type SealedFiling = z.infer<typeof sealedFiling>;

/** What was done to an entry, in words, newest first. */
export const historyItem = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  what: z.string(),
});
export type HistoryItem = z.infer<typeof historyItem>;
export const history = z.array(historyItem);
