import { districtEntry as e, link } from "./docket-entry";
import type { ScenarioEntry } from "./scenario-types";

export const supplementEntries: ScenarioEntry[] = [
  e(
    "d-supp-motion",
    25,
    ["2026-08-07", "2026-08-07"],
    "motion",
    "MOTION for Leave to File Supplemental Complaint by LEGION LEGALTECH CORP..",
    {
      by: "legion",
      served: "2026-08-07",
      docs: [
        ["supp-motion", "Motion"],
        ["supp-proposed", "Exhibit A (Proposed Supplemental Complaint)"],
        ["supp-order", "Text of Proposed Order"],
      ],
      links: [link("proposed_pleading_of", "d-supp-complaint", null, "25-1")],
      triggers: ["dl-supp-opposition"],
    },
  ),
  e(
    "d-minute-conference",
    null,
    ["2026-08-10", "2026-08-10"],
    "minute_order",
    "MINUTE ORDER setting an initial status conference for September 9, 2026 at 9:30 AM and directing the parties to file a report under LCvR 16.3(d) by September 2, 2026. Signed by Judge (illustrative) on 8/10/2026.",
    {
      triggers: ["dl-163-report"],
    },
  ),
  e(
    "d-ext-motion",
    26,
    ["2026-08-18", "2026-08-18"],
    "motion",
    "Consent MOTION for Extension of Time to File Response/Reply as to 25 MOTION for Leave to File Supplemental Complaint by UNITED STATES OF AMERICA, et al..",
    {
      by: "united-states",
      served: "2026-08-18",
      docs: [
        ["ext-motion", "Motion"],
        ["ext-order", "Text of Proposed Order"],
      ],
    },
  ),
  e(
    "d-ext-order",
    null,
    ["2026-08-19", "2026-08-19"],
    "minute_order",
    "MINUTE ORDER granting 26 Consent Motion for Extension of Time. Defendants shall respond to 25 Motion for Leave to File Supplemental Complaint by August 28, 2026. Signed by Judge (illustrative) on 8/19/2026.",
    {
      links: [link("disposes_of", "d-ext-motion", "granted")],
      triggers: ["dl-supp-opposition-2"],
    },
  ),
  e(
    "d-noa",
    27,
    ["2026-08-21", "2026-08-21"],
    "appeal",
    "NOTICE OF APPEAL TO DC CIRCUIT COURT as to 24 Order on Motion for Preliminary Injunction by LEGION LEGALTECH CORP.. Filing fee $ 605, receipt number ILLUSTRATIVE. Fee Status: Fee Paid. Parties have been notified.",
    {
      by: "legion",
      served: "2026-08-21",
      docs: [["noa", "Notice of Appeal"]],
      triggers: ["dl-transcript-order"],
    },
  ),
  e(
    "d-transmit",
    28,
    ["2026-08-24", "2026-08-24"],
    "clerk",
    "Transmission of the Notice of Appeal, Order Appealed, and Docket Sheet to US Court of Appeals. The Court of Appeals fee was paid this date re 27 Notice of Appeal to DC Circuit Court.",
    {
      docs: [["transmittal", "Transmission"]],
    },
  ),
  e(
    "d-usca",
    null,
    ["2026-08-25", "2026-08-26"],
    "clerk",
    "USCA Case Number 26-9999 for 27 Notice of Appeal to DC Circuit Court filed by LEGION LEGALTECH CORP..",
  ),
  e(
    "d-mtd",
    29,
    ["2026-08-28", "2026-08-28"],
    "motion",
    "MOTION to Dismiss for Lack of Jurisdiction 1 Complaint by UNITED STATES OF AMERICA, et al..",
    {
      by: "united-states",
      served: "2026-08-28",
      docs: [
        ["mtd-motion", "Motion"],
        ["mtd-memorandum", "Memorandum in Support"],
        ["agency-2", "Declaration of Agency Official 2"],
        ["mtd-order", "Text of Proposed Order"],
      ],
      links: [link("responds_to", "d-complaint")],
      triggers: ["dl-mtd-opposition", "dl-15a1b", "dl-answer-12a4"],
    },
  ),
  e(
    "d-record",
    30,
    ["2026-08-28", "2026-08-28"],
    "record",
    "NOTICE of Filing of Certified List of the Contents of the Administrative Record by UNITED STATES OF AMERICA, et al. re 29 MOTION to Dismiss for Lack of Jurisdiction",
    {
      by: "united-states",
      served: "2026-08-28",
      docs: [
        ["record-notice", "Notice"],
        ["record-list", "Certified List"],
      ],
      links: [link("supports", "d-mtd")],
      triggers: ["dl-joint-appendix"],
    },
  ),
  e(
    "d-supp-opp",
    31,
    ["2026-08-28", "2026-08-31"],
    "opposition",
    "Memorandum in opposition to re 25 MOTION for Leave to File Supplemental Complaint filed by UNITED STATES OF AMERICA, et al..",
    {
      by: "united-states",
      served: "2026-08-28",
      docs: [["supp-opposition", "Memorandum in Opposition"]],
      links: [link("responds_to", "d-supp-motion")],
      triggers: ["dl-supp-reply"],
    },
  ),
  e(
    "d-minute-vacate",
    null,
    ["2026-08-31", "2026-08-31"],
    "minute_order",
    "MINUTE ORDER. In light of 29 Motion to Dismiss, the initial status conference of September 9, 2026 and the deadline for the parties' report under LCvR 16.3(d) are VACATED. Signed by Judge (illustrative) on 8/31/2026.",
  ),
  e(
    "d-supp-reply",
    32,
    ["2026-09-04", "2026-09-04"],
    "reply",
    "REPLY to opposition to motion re 25 MOTION for Leave to File Supplemental Complaint filed by LEGION LEGALTECH CORP..",
    {
      by: "legion",
      served: "2026-09-04",
      docs: [["supp-reply", "Reply"]],
      links: [link("replies_to", "d-supp-opp"), link("supports", "d-supp-motion")],
    },
  ),
];
