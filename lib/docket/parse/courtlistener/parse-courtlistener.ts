import { z } from "zod";
import { DocketError } from "@/lib/docket/docket-error";
import { readJson } from "@/lib/docket/parse/acms/acms-source";
import { dayOf } from "@/lib/docket/parse/acms/parse-acms";
import { cleanCaseName } from "@/lib/docket/parse/case-name";
import {
  type ApiAttorney,
  type ApiDocket,
  type ApiEntry,
  type ApiParty,
  apiDocket,
} from "@/lib/docket/parse/courtlistener/api-source";
import { isAppellate } from "@/lib/docket/parse/mail/court-of";
import { docketNumberParts } from "@/lib/docket/parse/mail/docket-number-parts";
import { docketReportSchema } from "@/lib/docket/schema";

/** A docket report as CourtListener holds it, with what it says of itself. */
export const courtListenerDocketSchema = docketReportSchema.extend({
  date_last_filing: z.string().nullable(),
  /** CourtListener's own id and page of the docket, and when it last changed there (ISO instant). */
  courtlistener: z.object({ docket_id: z.string(), absolute_url: z.string(), date_modified: z.string() }),
});
export type CourtListenerDocket = z.infer<typeof courtListenerDocketSchema>;
type Entry = CourtListenerDocket["docket_entries"][number];
type Party = CourtListenerDocket["parties"][number];

/** True for an answer of CourtListener's API. */
export function looksLikeCourtListener(head: string): boolean {
  return /^\s*[[{]/.test(head) && /courtlistener\.com\/api\/rest\/v\d/.test(head);
}

/**
 * A docket of CourtListener's API v4 with its entries, documents, parties and attorneys, nested in it or as
 * answers of their own (`{ "results": […] }`). CourtListener's `date_filed` of entries that it knows only
 * from mail or feeds is the day of entry: a sheet of the court is right where the two differ.
 * @param hints.court the court's id, for an answer that does not name it
 * @throws DocketError "too_large", "unreadable", "not_a_docket"
 */
export function parseCourtListener(bytes: Uint8Array, hints: { court?: string } = {}): CourtListenerDocket {
  const source = readJson(bytes, z.union([z.array(apiDocket).min(1), apiDocket]), "CourtListener docket");
  const docket = Array.isArray(source) ? source[0] : source;
  if (!docket?.docket_number || (docket.docket_entries === undefined && docket.case_name === undefined)) {
    throw new DocketError("not_a_docket", "This answer of CourtListener holds no docket.");
  }
  const court = courtOf(docket) || (hints.court ?? "");
  const parts = docketNumberParts(docket.docket_number, isAppellate(court));
  const attorneys = new Map(
    (docket.attorneys ?? []).map((attorney) => [String(attorney.id ?? ""), attorney]),
  );
  return courtListenerDocketSchema.parse({
    court_id: court,
    docket_number: parts?.docket_number ?? docket.docket_number,
    case_name: cleanCaseName(docket.case_name ?? docket.case_name_full ?? ""),
    pacer_case_id: docket.pacer_case_id ?? null,
    date_filed: dayOf(docket.date_filed),
    date_terminated: dayOf(docket.date_terminated),
    date_last_filing: dayOf(docket.date_last_filing),
    date_converted: null,
    date_discharged: null,
    assigned_to_str: docket.assigned_to_str ?? "",
    referred_to_str: docket.referred_to_str ?? "",
    cause: docket.cause ?? "",
    nature_of_suit: docket.nature_of_suit ?? "",
    jury_demand: docket.jury_demand ?? "",
    jurisdiction: docket.jurisdiction_type ?? "",
    demand: "",
    mdl_status: docket.mdl_status ?? "",
    ordered_by: "date_filed",
    federal_dn_office_code: docket.federal_dn_office_code || (parts?.federal_dn_office_code ?? null),
    federal_dn_case_type: docket.federal_dn_case_type || (parts?.federal_dn_case_type ?? null),
    federal_dn_judge_initials_assigned: docket.federal_dn_judge_initials_assigned || null,
    federal_dn_judge_initials_referred: docket.federal_dn_judge_initials_referred || null,
    federal_defendant_number: docket.federal_defendant_number
      ? String(docket.federal_defendant_number)
      : null,
    related_cases: [],
    parties: (docket.parties ?? []).flatMap((party) => readParty(party, docket, attorneys)),
    docket_entries: (docket.docket_entries ?? []).map(readEntry),
    courtlistener: {
      docket_id: String(docket.id ?? ""),
      absolute_url: docket.absolute_url ?? "",
      date_modified: docket.date_modified ?? "",
    },
  });
}

function courtOf(docket: ApiDocket): string {
  const id = docket.court_id ?? /\/courts\/(\w+)\//.exec(docket.court ?? "")?.[1] ?? "";
  return id === "uscfc" ? "cofc" : id;
}

const ENTERED = /\(Entered: (\d\d?)\/(\d\d?)\/(\d{4})\)/g;

function readEntry(entry: ApiEntry): Entry {
  const papers = entry.recap_documents ?? [];
  const main = papers.find((paper) => paper.attachment_number == null);
  const attachments = papers.filter((paper) => paper.attachment_number != null);
  const description = entry.description ?? "";
  const entered = [...description.matchAll(ENTERED)].at(-1);
  const printed = main?.document_number ?? entry.entry_number;
  return {
    date_filed: dayOf(entry.date_filed),
    date_entered: entered
      ? `${entered[3]}-${entered[1]?.padStart(2, "0")}-${entered[2]?.padStart(2, "0")}`
      : null,
    document_number: printed == null || printed === "" ? null : String(printed),
    pacer_doc_id: main?.pacer_doc_id || null,
    pacer_seq_no: entry.pacer_sequence_number == null ? null : String(entry.pacer_sequence_number),
    description,
    short_description: main?.description ?? "",
    page_count: main?.page_count ?? null,
    file_size_bytes: main?.file_size ?? null,
    ...(attachments.length > 0 && {
      attachments: attachments.map((paper) => ({
        attachment_number: paper.attachment_number ?? null,
        description: paper.description ?? "",
        pacer_doc_id: paper.pacer_doc_id || null,
        page_count: paper.page_count ?? null,
        file_size_bytes: paper.file_size ?? null,
      })),
    }),
  };
}

/** CourtListener's codes of attorneys' roles (its model `Role`), in the words of the sheet. */
const ROLES: Readonly<Record<number, string>> = {
  1: "ATTORNEY TO BE NOTICED",
  2: "LEAD ATTORNEY",
  3: "ATTORNEY IN SEALED GROUP",
  4: "PRO HAC VICE",
  5: "SELF- TERMINATED",
  6: "TERMINATED",
  7: "SUSPENDED",
  8: "INACTIVE",
  9: "DISBARRED",
};

function readParty(party: ApiParty, docket: ApiDocket, attorneys: ReadonlyMap<string, ApiAttorney>): Party[] {
  const here = (party.party_types ?? []).filter(
    (type) => type.docket_id == null || docket.id == null || String(type.docket_id) === String(docket.id),
  );
  const counsel = readCounsel(party, attorneys);
  return here.map((type) => {
    const counts = type.criminal_counts ?? [];
    const complaints = type.criminal_complaints ?? [];
    const levels = [type.highest_offense_level_opening ?? "", type.highest_offense_level_terminated ?? ""];
    const isCriminal = counts.length > 0 || complaints.length > 0 || levels.some((level) => level !== "");
    return {
      name: party.name ?? "",
      type: type.name ?? "",
      date_terminated: dayOf(type.date_terminated),
      extra_info: type.extra_info || (party.extra_info ?? ""),
      ...(counsel.length > 0 && { attorneys: counsel }),
      ...(isCriminal && {
        criminal_data: {
          counts: counts.map((count) => ({
            name: count.name ?? "",
            disposition: count.disposition ?? "",
            status: count.status === 2 ? ("terminated" as const) : ("pending" as const),
          })),
          complaints: complaints.map((each) => ({
            name: each.name ?? "",
            disposition: each.disposition ?? "",
          })),
          highest_offense_level_opening: levels[0] ?? "",
          highest_offense_level_terminated: levels[1] ?? "",
        },
      }),
    };
  });
}

/** One row an attorney, with every role it has for the party. */
function readCounsel(
  party: ApiParty,
  attorneys: ReadonlyMap<string, ApiAttorney>,
): NonNullable<Party["attorneys"]> {
  const rows = new Map<string, { name: string; contact: string; roles: string[] }>();
  for (const role of party.attorneys ?? []) {
    const key = String(
      role.attorney_id ?? /\/attorneys\/(\d+)\//.exec(role.attorney ?? "")?.[1] ?? role.id ?? "",
    );
    const known = role.name ? role : attorneys.get(key);
    if (!known?.name) continue;
    const row = rows.get(key) ?? {
      name: known.name,
      contact: (known.contact_raw ?? "").trim(),
      roles: [],
    };
    const word = ROLES[role.role ?? 0];
    const day = dayOf(role.date_action);
    if (word) row.roles.push(word.endsWith("TERMINATED") && day ? `${word}: ${usDate(day)}` : word);
    rows.set(key, row);
  }
  return [...rows.values()];
}

const usDate = (day: string) => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`;
