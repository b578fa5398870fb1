import { districtEntry as e, link } from "./docket-entry";
import type { ScenarioEntry } from "./scenario-types";

const ALL =
  "BUREAU OF INDUSTRY AND SECURITY, JEFFREY I. KESSLER, HOWARD W. LUTNICK, DONALD J. TRUMP, U.S. DEPARTMENT OF COMMERCE, UNITED STATES OF AMERICA";

export const openingEntries: ScenarioEntry[] = [
  e(
    "d-complaint",
    1,
    ["2026-06-23", "2026-06-24"],
    "complaint",
    `COMPLAINT against All Defendants ${ALL} ( Filing fee $ 405 receipt number ILLUSTRATIVE) filed by LEGION LEGALTECH CORP..`,
    {
      by: "legion",
      docs: [
        ["complaint", "Complaint"],
        ["complaint-cover", "Civil Cover Sheet"],
        ["complaint-summonses", "Summons"],
      ],
      triggers: ["dl-4m"],
    },
  ),
  e(
    "d-disclosure",
    2,
    ["2026-06-23", "2026-06-24"],
    "disclosure",
    "LCvR 26.1 CERTIFICATE OF DISCLOSURE of Corporate Affiliations and Financial Interests by LEGION LEGALTECH CORP.",
    {
      by: "legion",
      docs: [["disclosure", "Certificate of Disclosure"]],
    },
  ),
  e("d-assigned", null, ["2026-06-24", "2026-06-24"], "clerk", "Case Assigned to Judge (illustrative)."),
  e(
    "d-summons",
    3,
    ["2026-06-24", "2026-06-24"],
    "summons",
    "SUMMONS (8) Issued Electronically as to All Defendants, U.S. Attorney and U.S. Attorney General",
    {
      docs: [["summons-issued", "Summons"]],
    },
  ),
  e(
    "d-appearance-plaintiff",
    4,
    ["2026-06-25", "2026-06-25"],
    "appearance",
    "NOTICE of Appearance by Second counsel for the plaintiff on behalf of LEGION LEGALTECH CORP.",
    {
      by: "legion",
      hand: "Second counsel for the plaintiff",
      docs: [["appearance-plaintiff", "Notice of Appearance"]],
    },
  ),
  e(
    "d-phv",
    5,
    ["2026-06-25", "2026-06-25"],
    "motion",
    "MOTION for Leave to Appear Pro Hac Vice :Attorney Name- Co-counsel for the plaintiff, Filing fee $ 100, receipt number ILLUSTRATIVE. Fee Status: Fee Paid. by LEGION LEGALTECH CORP..",
    {
      by: "legion",
      docs: [
        ["phv-motion", "Motion"],
        ["phv-declaration", "Declaration"],
        ["phv-order", "Text of Proposed Order"],
      ],
    },
  ),
  e(
    "d-phv-order",
    null,
    ["2026-06-26", "2026-06-26"],
    "minute_order",
    "MINUTE ORDER granting 5 Motion for Leave to Appear Pro Hac Vice. Co-counsel for the plaintiff is hereby admitted pro hac vice to appear in this matter on behalf of Plaintiff. Counsel should register for e-filing via PACER and file a notice of appearance pursuant to LCvR 83.6(a). Signed by Judge (illustrative) on 6/26/2026.",
    {
      links: [link("disposes_of", "d-phv", "granted")],
    },
  ),
  e(
    "d-pi",
    6,
    ["2026-06-26", "2026-06-26"],
    "motion",
    "MOTION for Preliminary Injunction by LEGION LEGALTECH CORP..",
    {
      by: "legion",
      served: "2026-06-29",
      docs: [
        ["pi-motion", "Motion"],
        ["pi-memorandum", "Memorandum in Support"],
        ["engineer-a", "Declaration of Engineer A"],
        ["declarant-2", "Declaration of Declarant 2"],
        ["exhibit-a", "Exhibit A"],
        ["exhibit-b", "Exhibit B"],
        ["pi-order", "Text of Proposed Order"],
      ],
      triggers: ["dl-pi-opposition", "dl-pi-hearing"],
    },
  ),
  e(
    "d-appearance-defendants",
    7,
    ["2026-06-30", "2026-06-30"],
    "appearance",
    "NOTICE of Appearance by Counsel for the defendants on behalf of All Defendants",
    {
      by: "united-states",
      served: "2026-06-30",
      docs: [["appearance-defendants", "Notice of Appearance"]],
    },
  ),
  e(
    "d-service-usao",
    8,
    ["2026-06-30", "2026-07-01"],
    "service",
    "RETURN OF SERVICE/AFFIDAVIT of Summons and Complaint Executed as to the United States Attorney. Date of Service Upon United States Attorney on 6/29/2026. Answer due for ALL FEDERAL DEFENDANTS by 8/28/2026.",
    {
      by: "legion",
      docs: [["proof-usao", "Return of Service"]],
      triggers: ["dl-answer"],
    },
  ),
  e(
    "d-lifting",
    9,
    ["2026-07-01", "2026-07-01"],
    "notice",
    `NOTICE of Agency Action by All Defendants ${ALL} re 6 MOTION for Preliminary Injunction`,
    {
      by: "united-states",
      served: "2026-07-01",
      docs: [
        ["lifting-notice", "Notice"],
        ["lifting-letter", "Exhibit Letter of June 30, 2026"],
      ],
      links: [link("responds_to", "d-pi")],
    },
  ),
  e(
    "d-minute-lifting",
    null,
    ["2026-07-02", "2026-07-02"],
    "minute_order",
    "MINUTE ORDER. In light of Defendants' 9 Notice that the export controls at issue were lifted on June 30, 2026, it is hereby ORDERED that the parties shall meet and confer and file, by July 10, 2026, a joint status report stating their positions on the effect of the lifting on 6 Motion for Preliminary Injunction. The briefing schedule under LCvR 65.1(c) remains in effect; any reply is due by July 13, 2026. A hearing is set for July 17, 2026 at 10:00 AM. Signed by Judge (illustrative) on 7/2/2026.",
    {
      triggers: ["dl-jsr-1", "dl-pi-reply"],
    },
  ),
  e(
    "d-set-1",
    null,
    ["2026-07-02", "2026-07-06"],
    "scheduling",
    "Set/Reset Deadlines/Hearings: Joint Status Report due by 7/10/2026. Replies due by 7/13/2026. Preliminary Injunction Hearing set for 7/17/2026 at 10:00 AM in Courtroom (illustrative)- In Person before Judge (illustrative).",
  ),
];
