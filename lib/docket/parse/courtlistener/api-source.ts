import { z } from "zod";

/** The parts of CourtListener's API v4 that are read; every other key is let through unread. */
const words = z.string().nullish();
const id = z.union([z.number(), z.string()]).nullish();
const page = <Row extends z.ZodType>(row: Row) =>
  z.union([z.array(row), z.looseObject({ results: z.array(row) }).transform((answer) => answer.results)]);

export const apiDocument = z.looseObject({
  document_number: id,
  attachment_number: z.number().nullish(),
  pacer_doc_id: words,
  description: words,
  page_count: z.number().nullish(),
  file_size: z.number().nullish(),
});

export const apiEntry = z.looseObject({
  entry_number: z.number().nullish(),
  pacer_sequence_number: z.number().nullish(),
  recap_sequence_number: words,
  date_filed: words,
  description: words,
  recap_documents: z.array(apiDocument).nullish(),
});

export const apiAttorney = z.looseObject({
  id,
  attorney_id: id,
  attorney: words,
  role: z.number().nullish(),
  date_action: words,
  name: words,
  contact_raw: words,
});

export const apiParty = z.looseObject({
  name: words,
  extra_info: words,
  attorneys: z.array(apiAttorney).nullish(),
  party_types: z
    .array(
      z.looseObject({
        docket_id: id,
        name: words,
        date_terminated: words,
        extra_info: words,
        highest_offense_level_opening: words,
        highest_offense_level_terminated: words,
        criminal_counts: z
          .array(z.looseObject({ name: words, disposition: words, status: z.number().nullish() }))
          .nullish(),
        criminal_complaints: z.array(z.looseObject({ name: words, disposition: words })).nullish(),
      }),
    )
    .nullish(),
});

export const apiDocket = z.looseObject({
  id,
  court_id: words,
  court: words,
  docket_number: words,
  case_name: words,
  case_name_full: words,
  pacer_case_id: words,
  date_filed: words,
  date_terminated: words,
  date_last_filing: words,
  date_modified: words,
  assigned_to_str: words,
  referred_to_str: words,
  cause: words,
  nature_of_suit: words,
  jury_demand: words,
  jurisdiction_type: words,
  mdl_status: words,
  federal_dn_office_code: words,
  federal_dn_case_type: words,
  federal_dn_judge_initials_assigned: words,
  federal_dn_judge_initials_referred: words,
  federal_defendant_number: id,
  absolute_url: words,
  docket_entries: page(apiEntry).nullish(),
  parties: page(apiParty).nullish(),
  attorneys: page(apiAttorney).nullish(),
});

export type ApiDocket = z.infer<typeof apiDocket>;
export type ApiEntry = z.infer<typeof apiEntry>;
export type ApiParty = z.infer<typeof apiParty>;
export type ApiAttorney = z.infer<typeof apiAttorney>;
