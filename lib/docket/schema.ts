import { z } from "zod";
import { isCourtDate } from "@/lib/dates/court-date";

/**
 * What a court source says, in the words and keys of the docket world (juriscraper's), so that readings of every
 * kind can be compared. Dates are "YYYY-MM-DD" in the court's own calendar; null or a missing key: not stated.
 */

const text = z.string();
const optionalText = z.string().nullable();
const courtDate = z.string().refine(isCourtDate, "Not a day of the calendar.").nullable();
const count = z.number().int().nonnegative().nullable();

/** A paper filed with another one. `attachment_number` counts from 1, also where the menu counts the main paper. */
export const attachmentSchema = z.object({
  attachment_number: z.number().int().positive().nullable(),
  description: text,
  page_count: count.optional(),
  file_size_str: optionalText.optional(),
  file_size_bytes: count.optional(),
  pacer_doc_id: optionalText,
  pacer_seq_no: optionalText.optional(),
});

/** One row of a docket. `document_number` null: minute and text-only entries. `pacer_doc_id` null: no link. */
export const entrySchema = z.object({
  date_filed: courtDate,
  date_entered: courtDate,
  document_number: optionalText,
  pacer_doc_id: optionalText,
  pacer_seq_no: optionalText,
  description: text,
  short_description: text.optional(),
  page_count: count.optional(),
  file_size_str: optionalText.optional(),
  file_size_bytes: count.optional(),
  attachments: z.array(attachmentSchema).optional(),
});

export const attorneySchema = z.object({
  name: text,
  /** Firm, street, city, phone, fax, e-mail: one a line. */
  contact: text,
  roles: z.array(text),
  date_terminated: courtDate.optional(),
});

export const criminalDataSchema = z.object({
  counts: z.array(z.object({ name: text, disposition: text, status: z.enum(["pending", "terminated"]) })),
  complaints: z.array(z.object({ name: text, disposition: text })),
  highest_offense_level_opening: text,
  highest_offense_level_terminated: text,
});

export const partySchema = z.object({
  name: text,
  type: text,
  date_terminated: courtDate,
  /** What stands under the name, one piece a line. */
  extra_info: text.optional(),
  attorneys: z.array(attorneySchema).optional(),
  criminal_data: criminalDataSchema.optional(),
  unparsed: z.array(text).optional(),
});

const districtHead = {
  court_id: optionalText,
  docket_number: optionalText,
  case_name: text,
  case_name_raw: text.optional(),
  pacer_case_id: optionalText.optional(),
  date_filed: courtDate,
  date_terminated: courtDate,
  assigned_to_str: text,
  referred_to_str: text,
  federal_dn_office_code: optionalText,
  federal_dn_case_type: optionalText,
  federal_dn_judge_initials_assigned: optionalText,
  federal_dn_judge_initials_referred: optionalText,
  federal_defendant_number: optionalText,
};

/** District (civil and criminal), Court of International Trade, MDL panel. */
export const docketReportSchema = z.object({
  ...districtHead,
  date_converted: courtDate,
  date_discharged: courtDate,
  cause: text,
  nature_of_suit: text,
  jury_demand: text,
  jurisdiction: text,
  demand: text,
  mdl_status: text,
  ordered_by: z.enum(["date_filed", "date_entered"]).nullable(),
  /** Lead, member and related cases and cases in other courts, as printed. */
  related_cases: z.array(z.object({ label: text, docket_number: text })),
  /** What only the Court of International Trade prints. */
  trade_court: z
    .object({
      jurisdiction: text,
      category: text,
      agency: text,
      product_description: text,
      export_country: text,
      panel: text,
    })
    .optional(),
  parties: z.array(partySchema),
  docket_entries: z.array(entrySchema),
});

/** History/Documents report. */
export const docketHistorySchema = z.object({
  ...districtHead,
  date_discharged: courtDate,
  date_last_filing: courtDate,
  docket_entries: z.array(entrySchema),
});

/** Case summary: the head alone. */
export const caseQuerySchema = z.object({
  ...districtHead,
  date_last_filing: courtDate,
  related_cases_str: text.optional(),
});

export const originatingCourtSchema = z.object({
  court_id: optionalText,
  docket_number: text,
  assigned_to: text,
  ordering_judge: text,
  court_reporter: text,
  date_filed: courtDate,
  date_judgment: courtDate,
  date_judgment_eod: courtDate.optional(),
  date_filed_noa: courtDate,
  date_received_coa: courtDate.optional(),
  date_disposed: courtDate,
  disposition: text,
});

/** Legacy appellate docket. */
export const appellateDocketSchema = z.object({
  court_id: optionalText,
  docket_number: optionalText,
  case_name: text,
  pacer_case_id: optionalText.optional(),
  date_filed: courtDate,
  date_terminated: courtDate,
  appeal_from: text,
  fee_status: text,
  nature_of_suit: text,
  panel: z.array(text),
  case_type_information: text,
  originating_court_information: originatingCourtSchema.partial(),
  parties: z.array(partySchema),
  docket_entries: z.array(entrySchema),
});

/** Attachment menu, district and appellate. */
export const attachmentMenuSchema = z.object({
  court_id: optionalText.optional(),
  document_number: z.number().int().nonnegative().nullable(),
  pacer_doc_id: optionalText,
  pacer_case_id: optionalText,
  pacer_seq_no: optionalText,
  page_count: count.optional(),
  file_size_str: optionalText.optional(),
  file_size_bytes: count.optional(),
  attachments: z.array(attachmentSchema),
});

export type Attachment = z.infer<typeof attachmentSchema>;
export type Entry = z.infer<typeof entrySchema>;
export type Attorney = z.infer<typeof attorneySchema>;
export type CriminalData = z.infer<typeof criminalDataSchema>;
export type Party = z.infer<typeof partySchema>;
export type DocketReport = z.infer<typeof docketReportSchema>;
export type DocketHistory = z.infer<typeof docketHistorySchema>;
export type CaseQuery = z.infer<typeof caseQuerySchema>;
export type OriginatingCourt = z.infer<typeof originatingCourtSchema>;
export type AppellateDocket = z.infer<typeof appellateDocketSchema>;
export type AttachmentMenu = z.infer<typeof attachmentMenuSchema>;
