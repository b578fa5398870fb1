import { z } from "zod";
import { courtDate, instant } from "@/lib/dates/schema";
import { FilingKind, ImportChannel, ImportState, MotionKind, PartyRole } from "@/lib/db/generated/enums";
import { entryRef } from "@/lib/filings/entry-ref";

/** A run of docket text: both have it, only the old wording, only the new one. */
export const redlinePart = z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() });

export const sourceFile = z.object({
  id: z.uuid(),
  fileName: z.string(),
  byteSize: z.number().int(),
  sha256: z.string(),
  /** What it is, in words; null where it is no docket material. */
  what: z.string().nullable(),
  courtId: z.string().nullable(),
  docketNumber: z.string().nullable(),
  caseName: z.string().nullable(),
  /** As printed in it, or when it came. */
  asOf: z.string().nullable(),
  entries: z.number().int(),
  /** Whether it speaks of this case. */
  match: z.enum(["same", "other", "unknown", "unread"]),
  /** Another case's among sources of this one: nothing is taken from it here. */
  leftAlone: z.boolean(),
  /** The viewer's own case that it speaks of, where it is not this one. */
  elsewhere: z.object({ caseId: z.uuid(), caption: z.string() }).nullable(),
  /** Other cases the same source speaks of; they are left alone. */
  others: z.number().int(),
  leavesOut: z.string().nullable(),
  /** It stops before its end: saved or sent in part. */
  cutOff: z.boolean(),
  problem: z.string().nullable(),
});
export type SourceFile = z.infer<typeof sourceFile>;

const fieldChange = z.object({ field: z.string(), from: z.string().nullable(), to: z.string() });

export const reviewLine = z.object({
  /** Names the line when it is accepted or left out. */
  key: z.string(),
  change: z.enum(["added", "changed", "papers"]),
  filingId: z.uuid().nullable(),
  number: z.number().int().nullable(),
  filedOn: courtDate.nullable(),
  enteredOn: courtDate.nullable(),
  text: z.string(),
  fields: z.array(fieldChange),
  redline: z.array(redlinePart).nullable(),
  papers: z.array(z.object({ attachment: z.number().int(), description: z.string() })),
  kind: z.enum(FilingKind),
  motionKind: z.enum(MotionKind).nullable(),
  kindConfidence: z.enum(["high", "medium", "low"]),
  /** The words that tell the kind. */
  kindWords: z.string().nullable(),
  state: z.string(),
  /** How many things its text proposes; they are decided after the import. */
  proposals: z.array(
    z.object({ kind: z.string(), words: z.string(), confidence: z.enum(["high", "medium", "low"]) }),
  ),
  sources: z.array(z.string()),
});
export type ReviewLine = z.infer<typeof reviewLine>;

export const personLine = z.object({
  key: z.string(),
  change: z.enum(["party", "counsel"]),
  name: z.string(),
  role: z.enum(PartyRole),
  roleRaw: z.string(),
  /** For counsel: whom they appear for. */
  forParty: z.string().nullable(),
  detail: z.string(),
  /** A party here that the sheet shows as ended. */
  ends: courtDate.nullable(),
});
export type PersonLine = z.infer<typeof personLine>;

/** What the head of a sheet would change of the case itself. */
export const headLine = z.object({
  key: z.string(),
  field: z.enum([
    "docketNumber",
    "assignedTo",
    "referredTo",
    "filedOn",
    "terminatedOn",
    "cause",
    "natureOfSuit",
    "jurisdiction",
    "juryDemand",
  ]),
  from: z.string().nullable(),
  to: z.string(),
});

const briefEntry = z.object({
  id: z.uuid(),
  number: z.number().int().nullable(),
  filedOn: courtDate,
  text: z.string(),
});

export const importReview = z.object({
  id: z.uuid(),
  caseId: z.uuid(),
  channel: z.enum(ImportChannel),
  state: z.enum(ImportState),
  reason: z.string().nullable(),
  createdAt: instant,
  decidedAt: instant.nullable(),
  decidedBy: z.string().nullable(),
  counts: z.record(z.string(), z.number()).nullable(),
  files: z.array(sourceFile),
  /** Names the review as it was shown: accepting another one is a conflict. */
  planKey: z.string(),
  lines: z.array(reviewLine),
  people: z.array(personLine),
  head: z.array(headLine),
  seen: z.number().int(),
  unmatched: z.array(
    z.object({ source: z.string(), row: z.number().int(), text: z.string(), why: z.string() }),
  ),
  missingNumbers: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
  omitted: z.array(briefEntry.extend({ reason: z.enum(["not_on_sheet", "not_in_filter"]) })),
  /** Once it was decided: the entries it made or changed, each with the file that says so; of very many the first. */
  made: z.array(
    z.object({
      filing: entryRef,
      text: z.string(),
      change: z.enum(["added", "changed", "papers"]),
      fileName: z.string().nullable(),
    }),
  ),
  /** The parties and counsel it made. */
  madePeople: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      of: z.enum(["party", "counsel"]),
      fileName: z.string().nullable(),
    }),
  ),
  /** An entry it entered by itself, that may still be taken back. */
  undoable: z.boolean(),
  can: z.object({ decide: z.boolean() }),
});
export type ImportReview = z.infer<typeof importReview>;

export const importRow = z.object({
  id: z.uuid(),
  channel: z.enum(ImportChannel),
  state: z.enum(ImportState),
  reason: z.string().nullable(),
  createdAt: instant,
  decidedAt: instant.nullable(),
  counts: z.record(z.string(), z.number()).nullable(),
  files: z.array(z.object({ fileName: z.string(), what: z.string().nullable() })),
});
export type ImportRow = z.infer<typeof importRow>;
export const importList = z.object({ items: z.array(importRow), next: z.string().nullable() });
export const importParams = z.object({ caseId: z.uuid(), importId: z.uuid() });

export const rawFileParams = z.object({ caseId: z.uuid(), importId: z.uuid(), fileId: z.uuid() });

/** Uploads made with the purpose "import". */
export const bringInput = z.object({
  uploadIds: z
    .array(z.uuid())
    .min(1, "Drop a file, or paste something.")
    .max(50, "At most 50 files at once."),
});
/** A file of an import, to the viewer's other case that it speaks of. */
export const bringElsewhereInput = z.object({ fileId: z.uuid(), toCaseId: z.uuid() });
export const brought = z.object({ id: z.uuid() });

export const acceptInput = z.object({
  planKey: z.string().max(100),
  /** Lines that are left as they are; everything else is accepted. */
  leaveOut: z.array(z.string().max(200)).max(60_000).default([]),
  /** Kinds that a person corrected, by line. */
  kinds: z.record(z.string().max(200), z.enum(FilingKind)).default({}),
  /** Said where a source names another case, or none. */
  sameCase: z.boolean().default(false),
});
export type AcceptInput = z.input<typeof acceptInput>;

/** One source of one entry, for its page. */
export const entrySource = z.object({
  importId: z.uuid(),
  /** The file as it came; null where no file was kept. */
  fileId: z.uuid().nullable(),
  change: z.enum(["added", "changed", "seen", "papers", "party", "counsel"]),
  fields: z.array(z.string()),
  fileName: z.string().nullable(),
  what: z.string().nullable(),
  sha256: z.string().nullable(),
  at: instant,
});
export type EntrySource = z.infer<typeof entrySource>;
