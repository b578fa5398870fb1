import { z } from "zod";
import { courtDate, instant } from "@/lib/dates/schema";
import { FilingKind, OcrState, PageTextOrigin, TextState, Tier } from "@/lib/db/generated/enums";
import { cursorQuery, page } from "@/lib/http/page-schema";
import { scanLines } from "./scan-schema";

/** What may be kept: the court's PDFs, and what people prove harm with. Checked by content, never by name. */
export const MEDIA_TYPES = ["application/pdf", "image/png", "image/jpeg", "text/plain"] as const;
export const mediaType = z.enum(MEDIA_TYPES);
export type MediaType = z.infer<typeof mediaType>;

export const upload = z.object({
  id: z.uuid(),
  fileName: z.string(),
  mediaType,
  byteSize: z.number().int(),
  sha256: z.string().length(64),
  pageCount: z.number().int().nullable(),
});
export type Upload = z.infer<typeof upload>;
/** What an upload is for. Docket material (HTML, mail, feeds, JSON) is taken only to be imported. */
export const uploadPurpose = z.enum(["document", "import"]);
export type UploadPurpose = z.infer<typeof uploadPurpose>;
export const SOURCE_TYPE = "application/x-docket-source";
export const sourceUpload = upload.extend({ mediaType: z.literal(SOURCE_TYPE) });
export type SourceUpload = z.infer<typeof sourceUpload>;
export const uploadParams = z.object({ uploadId: z.uuid() });
/** For which case it is read: its number is compared with the stamp's. */
export const readUploadInput = z.object({ caseId: z.uuid() });

/** What the first page of an upload says. */
export const uploadReading = z.object({
  /** No page has text: a scan, or a picture. */
  hasText: z.boolean(),
  stamp: z
    .object({
      docketNumber: z.string(),
      number: z.number().int().nullable(),
      attachment: z.number().int().nullable(),
      filedOn: courtDate.nullable(),
    })
    .nullable(),
  court: z.string().nullable(),
  caption: z.string().nullable(),
  title: z.string().nullable(),
  /** The case's own number, where the stamp has another: the paper may belong to another case. */
  mismatch: z.string().nullable(),
  /** Why the page could not be read; the upload is kept all the same. */
  problem: z
    .object({ code: z.enum(["too_slow", "too_large", "unreadable"]), message: z.string() })
    .nullable(),
});
export type UploadReading = z.infer<typeof uploadReading>;

/** An entry that carries a document. */
export const carriedBy = z.object({
  filingId: z.uuid(),
  number: z.number().int().nullable(),
  filedOn: courtDate,
  kind: z.enum(FilingKind),
  attachment: z.number().int(),
  description: z.string(),
});

export const documentRow = z.object({
  id: z.uuid(),
  title: z.string(),
  mediaType,
  pageCount: z.number().int().nullable(),
  byteSize: z.number().int(),
  tier: z.enum(Tier),
  textState: z.enum(TextState),
  /** Null: nobody has asked for OCR. */
  ocrState: z.enum(OcrState).nullable(),
  released: z.boolean(),
  sequestered: z.boolean(),
  destroyed: z.boolean(),
  addedAt: instant,
  entries: z.array(carriedBy),
});
export type DocumentRow = z.infer<typeof documentRow>;
export const documentPage = page(documentRow);

export const documentFilters = cursorQuery.extend({
  q: z.string().trim().max(200).optional(),
  text: z.enum(["read", "ocr", "no_text", "waiting", "failed"]).optional(),
  show: z.enum(["all", "released", "sequestered", "unfiled"]).optional(),
});
export type DocumentFilters = z.infer<typeof documentFilters>;

export const documentDetail = documentRow.extend({
  caseId: z.uuid(),
  fileName: z.string(),
  sha256: z.string(),
  /** Pages whose text is here, out of `pageCount`. */
  pagesRead: z.number().int(),
  textError: z.string().nullable(),
  ocr: z.object({
    /** What OCR could not do, in a sentence. */
    error: z.string().nullable(),
    /** Pages that are pictures, or blank, and not read by OCR. */
    pagesWithout: z.number().int(),
    pagesRead: z.number().int(),
    /** The mean over its pages, in percent; null where it read nothing. */
    confidence: z.number().int().nullable(),
  }),
  downloadName: z.string(),
  /** "ECF No. 9-3", to cite it by; null for a paper of no entry. */
  cite: z.string().nullable(),
  /** What the stamp on its pages says that the entry does not; empty where they agree or there is no stamp. */
  stampProblems: z.array(z.string()),
  audienceId: z.uuid().nullable(),
  sequesteredAt: instant.nullable(),
  destroyedAt: instant.nullable(),
  can: z.object({
    release: z.boolean(),
    seal: z.boolean(),
    readScan: z.boolean(),
    cite: z.boolean(),
    sequester: z.boolean(),
    restore: z.boolean(),
    destroy: z.boolean(),
  }),
});
export type DocumentDetail = z.infer<typeof documentDetail>;

/** Pages of one document that OCR reads, in all. */
export const MOST_SCANNED = 1_000;

export const pageParams = z.object({
  caseId: z.uuid(),
  documentId: z.uuid(),
  page: z.coerce.number().int().min(1).max(100_000),
});
/** The text of one page, as it is searched. */
export const pageText = z.object({
  page: z.number().int(),
  text: z.string(),
  origin: z.enum(PageTextOrigin),
  confidence: z.number().int().nullable(),
  /** Of a page read by OCR: where each line stands. */
  lines: scanLines,
});
export type PageText = z.infer<typeof pageText>;

/** Words looked for inside one document. */
export const findQuery = z.object({ q: z.string().trim().min(1, "Type a word.").max(200) });
export const foundPages = z.object({
  /** The pages that have the words, with how often, in order. */
  pages: z.array(z.object({ page: z.number().int(), count: z.number().int() })),
  more: z.boolean(),
});
export type FoundPages = z.infer<typeof foundPages>;

export const documentParams = z.object({ caseId: z.uuid(), documentId: z.uuid() });

/** Puts a document beyond reach, or gives it back. */
export const sequesterInput = z.object({
  reason: z.string().trim().min(3, "Say why, in a few words.").max(500),
});
/** The confirmation is typed, because it cannot be undone. */
export const destroyInput = z.object({ confirm: z.literal("destroy", { error: "Type the word destroy." }) });
/** Which tier, and for a protected one who may see it. */
export const sealInput = z
  .object({ tier: z.enum(Tier), audienceId: z.uuid().nullable() })
  .refine((s) => ["sealed", "protective", "ex_parte"].includes(s.tier) === (s.audienceId !== null), {
    path: ["audienceId"],
    message: "A protected tier names who may see it; an open one does not.",
  });
/** `visible`: whether the one who did it still sees it. */
export const sealed = z.object({ id: z.uuid(), visible: z.boolean() });
/** What was destroyed: hashes and counts, never words. */
export const certificate = z.object({
  documentId: z.uuid(),
  sha256: z.string(),
  byteSize: z.number().int(),
  pages: z.number().int(),
  textSha256: z.string(),
  quotes: z.number().int(),
  /** Exports frozen with quotes of it, which lost them; each has an event of its own. */
  frozenVersions: z.number().int(),
});
export type Certificate = z.infer<typeof certificate>;
