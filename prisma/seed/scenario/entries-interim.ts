import { districtEntry as e, link } from "./docket-entry";
import type { ScenarioEntry } from "./scenario-types";

export const interimEntries: ScenarioEntry[] = [
  e("d-pi-opp", 10, ["2026-07-06", "2026-07-06"], "opposition", "Memorandum in opposition to re 6 MOTION for Preliminary Injunction filed by UNITED STATES OF AMERICA, et al..", {
    by: "united-states",
    served: "2026-07-06",
    docs: [["pi-opposition", "Memorandum in Opposition"], ["agency-1", "Declaration of Agency Official 1"]],
    links: [link("responds_to", "d-pi")],
  }),
  e("d-service-others", 11, ["2026-07-08", "2026-07-08"], "service", "RETURN OF SERVICE/AFFIDAVIT of Summons and Complaint Executed on United States Attorney General. Date of Service Upon United States Attorney General 07/02/2026., RETURN OF SERVICE/AFFIDAVIT of Summons and Complaint Executed. BUREAU OF INDUSTRY AND SECURITY served on 7/1/2026; JEFFREY I. KESSLER served on 7/1/2026; HOWARD W. LUTNICK served on 7/1/2026; DONALD J. TRUMP served on 7/7/2026; U.S. DEPARTMENT OF COMMERCE served on 7/1/2026", {
    by: "legion",
    docs: [["proof-others", "Return of Service"]],
  }),
  e("d-jsr-1", 12, ["2026-07-10", "2026-07-10"], "status_report", "Joint STATUS REPORT by LEGION LEGALTECH CORP..", {
    by: "legion",
    served: "2026-07-10",
    docs: [["jsr-1", "Joint Status Report"]],
    links: [link("responds_to", "d-minute-lifting")],
  }),
  e("d-pi-reply", 13, ["2026-07-13", "2026-07-13"], "reply", "REPLY to opposition to motion re 6 MOTION for Preliminary Injunction filed by LEGION LEGALTECH CORP..", {
    by: "legion",
    served: "2026-07-13",
    docs: [["pi-reply", "Reply"]],
    links: [link("replies_to", "d-pi-opp"), link("supports", "d-pi")],
  }),
  e("d-error", 14, ["2026-07-13", "2026-07-13"], "notice", "ENTERED IN ERROR.....NOTICE of Filing by LEGION LEGALTECH CORP.", {
    by: "legion",
    state: "in_error",
    docs: [["error-paper", "Notice"]],
  }),
  e("d-error-note", null, ["2026-07-14", "2026-07-14"], "clerk", "NOTICE OF CORRECTED DOCKET ENTRY: Docket Entry 14 was entered in error; the document was meant for another case and will be refiled there by counsel."),
  e("d-errata", 15, ["2026-07-14", "2026-07-14"], "notice", "ERRATA by LEGION LEGALTECH CORP. re 6 MOTION for Preliminary Injunction.", {
    by: "legion",
    served: "2026-07-14",
    docs: [["errata", "Errata"], ["errata-page", "Corrected page"]],
    links: [link("errata_to", "d-pi", null, "6-1, part II")],
  }),
  e("d-seal-motion", 16, ["2026-07-15", "2026-07-15"], "motion", "Unopposed SEALED MOTION for Leave to File Document Under Seal filed by LEGION LEGALTECH CORP. (This document is SEALED and only available to authorized persons.)", {
    by: "legion",
    served: "2026-07-15",
    state: "sealed",
    tier: "sealed",
    docs: [["seal-motion", "Sealed Motion"]],
  }),
  e("d-minute-reset", null, ["2026-07-15", "2026-07-16"], "minute_order", "MINUTE ORDER granting 16 Sealed Motion for Leave to File Document Under Seal. The hearing of July 17, 2026 is VACATED and RESET to July 22, 2026 at 2:00 PM, without objection and without prejudice to Plaintiff's request under LCvR 65.1(d). Signed by Judge (illustrative) on 7/15/2026.", {
    links: [link("disposes_of", "d-seal-motion", "granted")],
  }),
  e("d-reset", null, ["2026-07-16", "2026-07-16"], "scheduling", "Set/Reset Hearings: Preliminary Injunction Hearing reset for 7/22/2026 at 2:00 PM in Courtroom (illustrative)- In Person before Judge (illustrative)."),
  e("d-sealed", 17, ["2026-07-16", "2026-07-16"], "sealed", "SEALED DOCUMENT filed by LEGION LEGALTECH CORP. re 6 MOTION for Preliminary Injunction (This document is SEALED and only available to authorized persons.)", {
    by: "legion",
    served: "2026-07-16",
    state: "sealed",
    tier: "sealed",
    docs: [["losses-sealed", "Declaration of Declarant 3"], ["exhibit-c", "Exhibit C"]],
    links: [link("supports", "d-pi")],
  }),
  e("d-redacted", 18, ["2026-07-16", "2026-07-16"], "notice", "REDACTED DOCUMENT- Declaration of Declarant 3 to 17 Sealed Document, by LEGION LEGALTECH CORP..", {
    by: "legion",
    served: "2026-07-16",
    docs: [["losses-public", "Declaration of Declarant 3 (redacted)"]],
    links: [link("redacted_version_of", "d-sealed")],
  }),
  e("d-po-motion", 19, ["2026-07-17", "2026-07-17"], "motion", "Joint MOTION for Protective Order by LEGION LEGALTECH CORP., UNITED STATES OF AMERICA, et al..", {
    by: "legion",
    served: "2026-07-17",
    docs: [["po-motion", "Joint Motion"], ["po-proposed", "Text of Proposed Order"]],
  }),
  e("d-po", 20, ["2026-07-20", "2026-07-21"], "order", "PROTECTIVE ORDER granting 19 Joint Motion for Protective Order. See document for details. Signed by Judge (illustrative) on 7/20/2026.", {
    docs: [["protective-order", "Protective Order"], ["protective-acknowledgment", "Exhibit A, Acknowledgment"]],
    links: [link("disposes_of", "d-po-motion", "granted")],
    triggers: ["dl-po-ours", "dl-po-theirs"],
  }),
  e("d-lodging", 21, ["2026-07-21", "2026-07-21"], "notice", "NOTICE of Lodging of Ex Parte, In Camera Submission by UNITED STATES OF AMERICA, et al. re 10 Memorandum in Opposition. (The submission itself is not on the public docket.)", {
    by: "united-states",
    served: "2026-07-21",
    state: "lodged_ex_parte",
    docs: [["lodging-notice", "Notice"], ["lodged-submission", "Submission (lodged ex parte, in camera)"]],
    links: [link("supports", "d-pi-opp")],
  }),
  e("d-hearing", null, ["2026-07-22", "2026-07-23"], "hearing", "Minute Entry for proceedings held before Judge (illustrative): Preliminary Injunction Hearing held on 7/22/2026 re 6 MOTION for Preliminary Injunction. Oral argument heard. Request to consolidate under Rule 65(a)(2) DENIED from the bench; oral motion for live testimony DENIED. Motion taken under advisement. (Court Reporter (role).)"),
  e("d-transcript", 22, ["2026-07-29", "2026-07-29"], "transcript", "TRANSCRIPT OF PRELIMINARY INJUNCTION HEARING before Judge (illustrative) held on July 22, 2026; Page Numbers: 1-4. Date of Issuance: July 29, 2026. Court Reporter: Official Court Reporter (role). For the first 90 days after this filing date, the transcript may be viewed at the courthouse at a public terminal or purchased from the court reporter. Redaction Request due 8/19/2026. Redacted Transcript Deadline set for 8/29/2026. Release of Transcript Restriction set for 10/27/2026.", {
    docs: [["transcript", "Transcript"]],
    triggers: ["dl-transcript-21", "dl-transcript-31", "dl-transcript-90"],
  }),
  e("d-opinion", 23, ["2026-07-31", "2026-08-03"], "opinion", "MEMORANDUM OPINION re 6 Plaintiff's Motion for Preliminary Injunction. Signed by Judge (illustrative) on 7/31/2026.", {
    docs: [["opinion", "Memorandum Opinion"]],
    links: [link("supports", "d-order")],
  }),
  e("d-order", 24, ["2026-07-31", "2026-08-03"], "order", "ORDER denying without prejudice 6 Plaintiff's Motion for Preliminary Injunction. Joint Status Report due by 10/2/2026, and every 60 days thereafter. See document for details. Signed by Judge (illustrative) on 7/31/2026.", {
    docs: [["pi-denied", "Order"]],
    links: [link("disposes_of", "d-pi", "denied_without_prejudice")],
    triggers: ["dl-appeal", "dl-jsr-2", "dl-jsr-3"],
  }),
];
