import { districtEntry as e, link } from "./docket-entry";
import type { ScenarioEntry } from "./scenario-types";

export const meritsEntries: ScenarioEntry[] = [
  e("d-supp-motion", 25, ["2026-08-07", "2026-08-07"], "motion", "MOTION for Leave to File Supplemental Complaint by LEGION LEGALTECH CORP..", {
    by: "legion",
    served: "2026-08-07",
    docs: [["supp-motion", "Motion"], ["supp-proposed", "Exhibit A (Proposed Supplemental Complaint)"], ["supp-order", "Text of Proposed Order"]],
    links: [link("proposed_pleading_of", "d-supp-complaint", null, "25-1")],
    triggers: ["dl-supp-opposition"],
  }),
  e("d-minute-conference", null, ["2026-08-10", "2026-08-10"], "minute_order", "MINUTE ORDER setting an initial status conference for September 9, 2026 at 9:30 AM and directing the parties to file a report under LCvR 16.3(d) by September 2, 2026. Signed by Judge (illustrative) on 8/10/2026.", {
    triggers: ["dl-163-report"],
  }),
  e("d-ext-motion", 26, ["2026-08-18", "2026-08-18"], "motion", "Consent MOTION for Extension of Time to File Response/Reply as to 25 MOTION for Leave to File Supplemental Complaint by UNITED STATES OF AMERICA, et al..", {
    by: "united-states",
    served: "2026-08-18",
    docs: [["ext-motion", "Motion"], ["ext-order", "Text of Proposed Order"]],
  }),
  e("d-ext-order", null, ["2026-08-19", "2026-08-19"], "minute_order", "MINUTE ORDER granting 26 Consent Motion for Extension of Time. Defendants shall respond to 25 Motion for Leave to File Supplemental Complaint by August 28, 2026. Signed by Judge (illustrative) on 8/19/2026.", {
    links: [link("disposes_of", "d-ext-motion", "granted")],
    triggers: ["dl-supp-opposition-2"],
  }),
  e("d-noa", 27, ["2026-08-21", "2026-08-21"], "appeal", "NOTICE OF APPEAL TO DC CIRCUIT COURT as to 24 Order on Motion for Preliminary Injunction by LEGION LEGALTECH CORP.. Filing fee $ 605, receipt number ILLUSTRATIVE. Fee Status: Fee Paid. Parties have been notified.", {
    by: "legion",
    served: "2026-08-21",
    docs: [["noa", "Notice of Appeal"]],
    triggers: ["dl-transcript-order"],
  }),
  e("d-transmit", 28, ["2026-08-24", "2026-08-24"], "clerk", "Transmission of the Notice of Appeal, Order Appealed, and Docket Sheet to US Court of Appeals. The Court of Appeals fee was paid this date re 27 Notice of Appeal to DC Circuit Court.", {
    docs: [["transmittal", "Transmission"]],
  }),
  e("d-usca", null, ["2026-08-25", "2026-08-26"], "clerk", "USCA Case Number 26-9999 for 27 Notice of Appeal to DC Circuit Court filed by LEGION LEGALTECH CORP.."),
  e("d-mtd", 29, ["2026-08-28", "2026-08-28"], "motion", "MOTION to Dismiss for Lack of Jurisdiction 1 Complaint by UNITED STATES OF AMERICA, et al..", {
    by: "united-states",
    served: "2026-08-28",
    docs: [["mtd-motion", "Motion"], ["mtd-memorandum", "Memorandum in Support"], ["agency-2", "Declaration of Agency Official 2"], ["mtd-order", "Text of Proposed Order"]],
    links: [link("responds_to", "d-complaint")],
    triggers: ["dl-mtd-opposition", "dl-15a1b", "dl-answer-12a4"],
  }),
  e("d-record", 30, ["2026-08-28", "2026-08-28"], "record", "NOTICE of Filing of Certified List of the Contents of the Administrative Record by UNITED STATES OF AMERICA, et al. re 29 MOTION to Dismiss for Lack of Jurisdiction", {
    by: "united-states",
    served: "2026-08-28",
    docs: [["record-notice", "Notice"], ["record-list", "Certified List"]],
    links: [link("supports", "d-mtd")],
  }),
  e("d-supp-opp", 31, ["2026-08-28", "2026-08-31"], "opposition", "Memorandum in opposition to re 25 MOTION for Leave to File Supplemental Complaint filed by UNITED STATES OF AMERICA, et al..", {
    by: "united-states",
    served: "2026-08-28",
    docs: [["supp-opposition", "Memorandum in Opposition"]],
    links: [link("responds_to", "d-supp-motion")],
    triggers: ["dl-supp-reply"],
  }),
  e("d-minute-vacate", null, ["2026-08-31", "2026-08-31"], "minute_order", "MINUTE ORDER. In light of 29 Motion to Dismiss, the initial status conference of September 9, 2026 and the deadline for the parties' report under LCvR 16.3(d) are VACATED. Signed by Judge (illustrative) on 8/31/2026."),
  e("d-supp-reply", 32, ["2026-09-04", "2026-09-04"], "reply", "REPLY to opposition to motion re 25 MOTION for Leave to File Supplemental Complaint filed by LEGION LEGALTECH CORP..", {
    by: "legion",
    served: "2026-09-04",
    docs: [["supp-reply", "Reply"]],
    links: [link("replies_to", "d-supp-opp"), link("supports", "d-supp-motion")],
  }),
  e("d-cross", 33, ["2026-09-11", "2026-09-11"], "motion", "Cross MOTION for Partial Summary Judgment by LEGION LEGALTECH CORP..", {
    by: "legion",
    served: "2026-09-11",
    docs: [
      ["combined", "Cross-Motion and Opposition"],
      ["facts-statement", "Statement of Facts"],
      ["engineer-a-supp", "Supplemental Declaration of Engineer A"],
      ["cross-order", "Text of Proposed Order"],
    ],
    links: [link("cross_motion_with", "d-mtd", null, "Count One")],
    triggers: ["dl-cross-opposition"],
  }),
  e("d-mtd-opp", 34, ["2026-09-11", "2026-09-11"], "opposition", "Memorandum in opposition to re 29 MOTION to Dismiss for Lack of Jurisdiction filed by LEGION LEGALTECH CORP.. (See docket entry 33 to view document.)", {
    by: "legion",
    served: "2026-09-11",
    docs: [["combined", "Cross-Motion and Opposition"]],
    links: [link("responds_to", "d-mtd"), link("supports", "d-cross")],
    triggers: ["dl-mtd-reply"],
  }),
  e("d-amicus-stricken", 35, ["2026-09-14", "2026-09-14"], "amicus", "STRICKEN PURSUANT TO MINUTE ORDER OF 9/15/2026.....AMICUS BRIEF by SOFTWARE TRADE ASSOCIATION (ILLUSTRATIVE).", {
    by: "association",
    served: "2026-09-14",
    state: "stricken",
    docs: [["amicus-stricken-brief", "Amicus Brief"]],
  }),
  e("d-minute-stricken", null, ["2026-09-15", "2026-09-15"], "minute_order", "MINUTE ORDER. 35 Amicus Brief was filed without leave of court, see LCvR 7(o), and is hereby STRICKEN without prejudice to a motion for leave. Signed by Judge (illustrative) on 9/15/2026.", {
    links: [link("disposes_of", "d-amicus-stricken", "stricken")],
  }),
  e("d-ext2-motion", 36, ["2026-09-15", "2026-09-15"], "motion", "Consent MOTION for Extension of Time to File Response/Reply as to 29 MOTION to Dismiss for Lack of Jurisdiction, 33 Cross MOTION for Partial Summary Judgment by UNITED STATES OF AMERICA, et al..", {
    by: "united-states",
    served: "2026-09-15",
    docs: [["ext2-motion", "Motion"]],
  }),
  e("d-ext2-order", null, ["2026-09-16", "2026-09-17"], "minute_order", "MINUTE ORDER granting 36 Consent Motion for Extension of Time. Defendants' combined reply in support of 29 and opposition to 33 is due by October 9, 2026; Plaintiff's reply in support of 33 is due by October 21, 2026. It is FURTHER ORDERED that Defendants shall file a privilege log for the documents withheld from the 30 Certified List by October 9, 2026. Signed by Judge (illustrative) on 9/16/2026.", {
    links: [link("disposes_of", "d-ext2-motion", "granted")],
    triggers: ["dl-combined-reply", "dl-cross-reply", "dl-privilege-log"],
  }),
  e("d-set-2", null, ["2026-09-17", "2026-09-17"], "scheduling", "Set/Reset Deadlines: Response to Cross Motion due by 10/9/2026. Reply to Motion to Dismiss due by 10/9/2026. Reply to Cross Motion due by 10/21/2026. Privilege Log due by 10/9/2026."),
  e("d-amicus", 37, ["2026-09-17", "2026-09-17"], "amicus", "MOTION for Leave to File Amicus Brief by SOFTWARE TRADE ASSOCIATION (ILLUSTRATIVE).", {
    by: "association",
    served: "2026-09-17",
    docs: [["amicus-motion", "Motion"], ["amicus-brief", "Proposed Amicus Brief"]],
    links: [link("supports", "d-cross")],
  }),
  e("d-supp-order", null, ["2026-09-22", "2026-09-22"], "minute_order", "MINUTE ORDER granting 25 Motion for Leave to File Supplemental Complaint. The Clerk shall docket 25-1 as the Supplemental Complaint, which is the operative pleading. Defendants shall state by October 14, 2026 whether 29 Motion to Dismiss, which is directed to 1 Complaint, is to be treated as directed to the Supplemental Complaint, and shall otherwise respond to it by October 23, 2026. Signed by Judge (illustrative) on 9/22/2026.", {
    links: [link("disposes_of", "d-supp-motion", "granted")],
    triggers: ["dl-mtd-election", "dl-supp-answer"],
  }),
  e("d-supp-complaint", 38, ["2026-09-22", "2026-09-23"], "pleading", "SUPPLEMENTAL COMPLAINT against BUREAU OF INDUSTRY AND SECURITY, JEFFREY I. KESSLER, HOWARD W. LUTNICK, U.S. DEPARTMENT OF COMMERCE, UNITED STATES OF AMERICA filed by LEGION LEGALTECH CORP..", {
    by: "legion",
    hand: "zill",
    served: "2026-09-23",
    docs: [["supp-complaint", "Supplemental Complaint"]],
    links: [link("supplements", "d-complaint")],
  }),
  e("d-jsr-2", 39, ["2026-10-02", "2026-10-05"], "status_report", "Joint STATUS REPORT by LEGION LEGALTECH CORP..", {
    by: "legion",
    served: "2026-10-02",
    docs: [["jsr-2", "Joint Status Report"]],
    links: [link("responds_to", "d-order")],
  }),
  e("d-mtd-reply", 40, ["2026-10-09", "2026-10-13"], "reply", "REPLY to opposition to motion re 29 MOTION to Dismiss for Lack of Jurisdiction filed by UNITED STATES OF AMERICA, et al..", {
    by: "united-states",
    served: "2026-10-09",
    docs: [["joined-reply", "Combined Reply and Opposition"]],
    links: [link("replies_to", "d-mtd-opp"), link("supports", "d-mtd")],
  }),
  e("d-cross-opp", 41, ["2026-10-09", "2026-10-13"], "opposition", "Memorandum in opposition to re 33 Cross MOTION for Partial Summary Judgment filed by UNITED STATES OF AMERICA, et al.. (See docket entry 40 to view document.)", {
    by: "united-states",
    served: "2026-10-09",
    docs: [["joined-reply", "Combined Reply and Opposition"]],
    links: [link("responds_to", "d-cross")],
    triggers: ["dl-cross-reply-rule"],
  }),
  e("d-minute-argument", null, ["2026-10-13", "2026-10-13"], "minute_order", "MINUTE ORDER setting a hearing on 29 Motion to Dismiss and 33 Cross Motion for Partial Summary Judgment for November 5, 2026 at 10:00 AM. The parties shall file by October 16, 2026 a joint notice on the allocation of time, including whether time is to be given to the movant of 37. Signed by Judge (illustrative) on 10/13/2026.", {
    triggers: ["dl-argument-notice"],
  }),
  e("d-set-3", null, ["2026-10-13", "2026-10-14"], "scheduling", "Set/Reset Deadlines/Hearings: Notice due by 10/16/2026. Motion Hearing set for 11/5/2026 at 10:00 AM in Courtroom (illustrative)- In Person before Judge (illustrative)."),
];
