import { type AcmsDocket, acmsDocketSchema } from "@/lib/docket/notice-schema";
import { type AcmsCase, acmsCourt, acmsDocket, readJson } from "@/lib/docket/parse/acms/acms-source";
import { readPartyList } from "@/lib/docket/parse/acms/party-list";
import { cleanCaseName } from "@/lib/docket/parse/case-name";
import { courtOfTitle, courtOfUrl } from "@/lib/docket/parse/mail/court-of";
import { htmlToText } from "@/lib/docket/parse/mail/flatten-html";

/** True for an ACMS docket: two answers of its interface in one JSON. */
export function looksLikeAcms(head: string): boolean {
  return (
    /^\s*\{/.test(head) &&
    head.includes('"caseDetails"') &&
    !head.includes('"docketEntryDocuments"') &&
    !head.includes('"docketEntry"')
  );
}

/**
 * An ACMS docket (2nd and 9th Circuits). Dates of entries keep ACMS's form, `…T00:00:00` for no time; the
 * time of entry comes from "[Entered: …]" in the text, on the court's clock.
 * @param hints.court the court's id, for a source in which no address and no rule names it
 * @throws DocketError "too_large", "unreadable", "not_a_docket"
 */
export function parseAcms(bytes: Uint8Array, hints: { court?: string } = {}): AcmsDocket {
  const source = readJson(bytes, acmsDocket, "ACMS docket");
  const details = source.caseDetails;
  const entries = source.docketInfo.docketEntries;
  return acmsDocketSchema.parse({
    court_id: acmsCourt(source) ?? courtBelow(details) ?? hints.court ?? courtOfEntries(details, entries),
    docket_number: details.caseNumber,
    case_name: cleanCaseName(details.name ?? ""),
    pacer_case_id: details.caseId ?? null,
    date_filed: dayOf(details.caseOpened),
    date_terminated: dayOf(details.caseClosed ?? details.terminatedDate),
    appeal_from: details.court?.name ?? "",
    fee_status: details.feeStatus ?? "",
    nature_of_suit: details.natureOfSuit ?? "",
    case_type_information: [details.caseType, details.caseSubType, details.caseSubSubType]
      .filter(Boolean)
      .join(", "),
    originating_court_information: originatingCourt(details),
    parties: readPartyList(details.partyAttorneyList ?? ""),
    docket_entries: entries.map((entry) => {
      const html = entry.docketEntryText ?? "";
      const description = htmlToText(html, "\n");
      const day = dayOf(entry.endDate ?? entry.createdOn);
      return {
        date_filed: day ? `${day}T00:00:00` : "",
        date_entered: enteredAt(description),
        document_number: entry.entryNumber ?? null,
        pacer_doc_id: entry.docketEntryId ?? null,
        page_count: entry.pageCount ?? null,
        description,
        description_html: html,
      };
    }),
  });
}

export const dayOf = (value: string | null | undefined): string | null =>
  /^\d{4}-\d\d-\d\d/.exec(value ?? "")?.[0] ?? null;

const ENTERED = /\[Entered: (\d\d?)\/(\d\d?)\/(\d{4}) (\d\d?):(\d\d)(?::(\d\d))? ([AP])M\]/gi;

/** The last "[Entered: 01/05/2022 11:15:00 AM]" of an entry as `2022-01-05T11:15:00`. */
function enteredAt(description: string): string | null {
  const found = [...description.matchAll(ENTERED)].at(-1);
  if (!found) return null;
  const [, month, day, year, hour, minute, second, half] = found;
  const hours = (Number(hour) % 12) + (half?.toUpperCase() === "P" ? 12 : 0);
  const two = (value: string | number | undefined) => String(value ?? "00").padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hours)}:${minute}:${two(second)}`;
}

function originatingCourt(details: AcmsCase): Record<string, string | null> {
  const origin = details.originatingCasesInformation?.[0];
  const judges = origin?.originatingCasePeople ?? [];
  const nameOf = (role: RegExp) =>
    judges.find((person) => role.test(person.roleName ?? ""))?.fullName ?? null;
  const known: Record<string, string | null | undefined> = {
    name: details.districtCourtName ?? details.court?.name,
    identifier: details.court?.identifier,
    court_id: courtOfUrl(origin?.pacerDocketUrl ?? ""),
    docket_number: origin?.originCaseNumber ?? details.originatingCaseNumber,
    assigned_to: nameOf(/trial judge|assigned/i),
    ordering_judge: nameOf(/ordering/i),
    court_reporter: nameOf(/reporter/i),
    date_filed: dayOf(origin?.dateFiled),
    date_judgment: dayOf(origin?.judgmentDate),
    date_judgment_eod: dayOf(origin?.dateJudgmentEod),
    date_filed_noa: dayOf(origin?.noticeOfAppealFiled),
    date_received_coa: dayOf(origin?.dateNoaReceivedCoa),
  };
  const stated: Record<string, string | null> = {};
  for (const [key, value] of Object.entries(known)) if (value) stated[key] = value;
  return stated;
}

/** Only two circuits keep their dockets in ACMS, so the district that an appeal comes from tells the circuit. */
const SECOND = /^(?:ny[nsew]|ct|vt)[db]$/;
const NINTH = /^(?:ca[ncse]|ak|az|gu|hi|id|mt|nv|nmi|or|wa[ew])[db]$/;

function courtBelow(details: AcmsCase): "ca2" | "ca9" | null {
  for (const origin of details.originatingCasesInformation ?? []) {
    const court = courtOfUrl(origin.pacerDocketUrl ?? "") ?? "";
    if (SECOND.test(court)) return "ca2";
    if (NINTH.test(court)) return "ca9";
  }
  const named = courtOfTitle(details.districtCourtName ?? details.court?.name ?? "") ?? "";
  return SECOND.test(named) ? "ca2" : NINTH.test(named) ? "ca9" : null;
}

/** The docket itself seldom names its court; its rules and notices do. */
function courtOfEntries(
  details: AcmsCase,
  entries: readonly { docketEntryText?: string | null | undefined }[],
): string {
  const text = `${details.name ?? ""} ${entries.map((entry) => entry.docketEntryText ?? "").join(" ")}`.slice(
    0,
    2_000_000,
  );
  if (/\b9th Cir\.|Ninth Circuit/i.test(text)) return "ca9";
  if (/\b2d Cir\.|Second Circuit|Local Rule (?:25|27|31|32)\.1|\bLR \d\d\.1/i.test(text)) return "ca2";
  // A guess: the 2nd Circuit's ACMS numbers seen so far begin at 6000, and its clerks end entries in FILED, OPENED.
  const serial = Number(details.caseNumber.split("-")[1]);
  return /on behalf of (?:Petitioner|Appell|Respondent)[^<]*\b(?:FILED|OPENED|RECEIVED)\b/.test(text) &&
    serial >= 6_000
    ? "ca2"
    : "";
}
