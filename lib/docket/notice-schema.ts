import { z } from "zod";
import { isCourtDate } from "@/lib/dates/court-date";

/**
 * What is read from material that is no docket sheet. Keys and meanings are those of the expected readings
 * (`../shared/docket/README.md`, section 2); keys marked "beyond" are read besides.
 */
const text = z.string();
const orNull = text.nullable();
const day = z.string().refine(isCourtDate, "Not a day of the calendar.");
const dayOrNull = day.nullable();
/** Court's local wall clock, without a zone. */
const wallTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);

const docketNumberParts = {
  docket_number: text,
  federal_dn_office_code: orNull,
  federal_dn_case_type: orNull,
  federal_dn_judge_initials_assigned: orNull,
  federal_dn_judge_initials_referred: orNull,
  federal_defendant_number: orNull,
};

const paper = z.object({ description: text, original_filename: text });

export const noticeEntrySchema = z.object({
  date_filed: dayOrNull,
  document_number: orNull,
  description: text,
  short_description: text,
  document_url: orNull,
  pacer_doc_id: orNull,
  pacer_seq_no: orNull,
  pacer_case_id: orNull,
  pacer_magic_num: orNull,
  /** Beyond: earlier entries named in brackets, "re [7]". */
  cross_references: z.array(z.number().int()),
  /** Beyond: the other papers of an ACMS filing. */
  papers: z.array(z.object({ name: text, document_url: text, pacer_magic_num: orNull })),
});

export const noticeDocketSchema = z.object({
  case_name: text,
  case_name_raw: text,
  ...docketNumberParts,
  date_filed: z.null(),
  docket_entries: z.array(noticeEntrySchema).length(1),
  /** Beyond: everyone on whose behalf this was filed in this case. */
  filers: z.array(text),
  /** Beyond: "WARNING: CASE CLOSED on …"; "" where the case is open. */
  warning: text,
});

/** A notice of electronic filing (district, bankruptcy) or of docket activity (appellate). */
export const noticeSchema = z.object({
  kind: z.enum(["nef", "nda"]),
  court_id: text,
  appellate: z.boolean(),
  acms: z.boolean(),
  contains_attachments: z.boolean(),
  dockets: z.array(noticeDocketSchema).min(1),
  email_recipients: z.array(z.object({ name: text, email_addresses: z.array(text) })),
  /** Beyond: when the entry was made, on the court's clock; the zone as printed. */
  date_entered: wallTime.nullable(),
  time_zone: text,
  /** Beyond: "Geisler, Kimberly"; "" for the court's own entries. */
  entered_by: text,
  /** Beyond: the name on the first "Filer:" row; all names, case by case, are in `dockets[].filers`. */
  filers: z.array(text),
  documents: z.array(paper),
  /** Beyond: who was not served electronically, with the address printed. */
  not_notified: z.array(z.object({ name: text, address: z.array(text) })),
});
export type Notice = z.infer<typeof noticeSchema>;

/** A notice as it came by mail. */
export const mailNoticeSchema = noticeSchema.extend({
  message: z.object({
    from: text,
    subject: text,
    message_id: text,
    /** As the header has it, an ISO instant where it can be read; "" without one. */
    date: text,
    /** True where someone else than the court sent it on. */
    forwarded: z.boolean(),
  }),
});
export type MailNotice = z.infer<typeof mailNoticeSchema>;

export const feedItemSchema = z.object({
  court_id: text,
  pacer_case_id: orNull,
  case_name: text,
  ...docketNumberParts,
  /** Bankruptcy feeds only; "" elsewhere. */
  type: text,
  office: text,
  chapter: text,
  trustee_str: text,
  docket_entries: z
    .array(
      z.object({
        /** Instant with the zone of the feed: `2023-02-03T09:05:16-07:00`. */
        date_filed: z.iso.datetime({ offset: true }),
        document_number: orNull,
        pacer_doc_id: text,
        pacer_seq_no: orNull,
        short_description: text,
        description: text,
        /** Beyond: the paper's address; null where the feed gives none. */
        document_url: orNull,
      }),
    )
    .length(1),
});
export const feedSchema = z.array(feedItemSchema);
export type FeedItem = z.infer<typeof feedItemSchema>;

const acmsAttorney = z.object({ name: text, contact: text, roles: z.array(text) });
export const acmsDocketSchema = z.object({
  court_id: text,
  docket_number: text,
  case_name: text,
  pacer_case_id: orNull,
  date_filed: dayOrNull,
  date_terminated: dayOrNull,
  appeal_from: text,
  fee_status: text,
  nature_of_suit: text,
  case_type_information: text,
  originating_court_information: z.record(text, orNull),
  parties: z.array(
    z.object({
      name: text,
      type: text,
      date_terminated: dayOrNull,
      unparsed: z.array(text),
      attorneys: z.array(acmsAttorney).optional(),
    }),
  ),
  docket_entries: z.array(
    z.object({
      date_filed: text,
      date_entered: orNull,
      document_number: z.number().int().nullable(),
      pacer_doc_id: orNull,
      page_count: z.number().int().nullable(),
      description: text,
      description_html: text,
    }),
  ),
});
export type AcmsDocket = z.infer<typeof acmsDocketSchema>;

export const acmsAttachmentSchema = z.object({
  court_id: text,
  docket_number: text,
  case_name: text,
  pacer_case_id: orNull,
  pacer_doc_id: orNull,
  entry_number: z.number().int().nullable(),
  description: text,
  date_filed: dayOrNull,
  date_end: dayOrNull,
  attachments: z.array(
    z.object({
      attachment_number: z.number().int().nullable(),
      description: text,
      page_count: z.number().int().nullable(),
      pacer_doc_id: orNull,
      acms_document_guid: orNull,
      cost: z.number().nullable(),
      permission: text,
      file_size: z.number().nullable(),
      date_filed: dayOrNull,
    }),
  ),
});
export type AcmsAttachment = z.infer<typeof acmsAttachmentSchema>;
