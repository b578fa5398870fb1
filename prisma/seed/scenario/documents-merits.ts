import { UNDER_US_LAW } from "./documents-interim";
import {
  byDefendants,
  byPlaintiff,
  heading,
  numbered,
  paper,
  para,
  proposedOrder,
  signed,
  title,
} from "./paper";
import type { ScenarioDocument } from "./scenario-types";

const supplemental = (name: string, dated: string) => [
  title(name),
  heading("MATTERS THAT HAVE HAPPENED SINCE THE COMPLAINT"),
  ...numbered(
    20,
    "Plaintiff restates paragraphs 1 through 18 of its complaint of June 23, 2026, save Count Four, which it withdraws, and its claims against the President of the United States, which it withdraws.",
    "On or about June 26, 2026 the Department of Commerce approved access to Mythos 5 for about a hundred listed organisations. Legion was not told whether it was among them.",
    "On June 30, 2026 the Department lifted the controls on both models, on undertakings of the addressee. On July 1, 2026 Legion's access to Fable 5 came back.",
    "Defendants have declined to represent that the control will not return.",
    "Legion has since had to plan every release on the footing that either model may be withdrawn by letter within ninety minutes, and has kept a second supplier at a cost of between $7,000 and $9,500 a month.",
  ),
  heading("COUNT FIVE: POLICY OF CONTROL BY LETTER"),
  ...numbered(
    25,
    "Defendants maintain a policy of imposing controls on hosted models by letter to their makers, without rule, classification or notice.",
    "That policy exceeds the authority given by 50 U.S.C. 4801-4852.",
  ),
  heading("PRAYER FOR RELIEF"),
  para(
    "Legion asks for the relief sought in its complaint, and for a declaration that defendants may not control access to hosted models by letter.",
  ),
  byPlaintiff(dated),
];

const COMBINED = [
  title(
    "PLAINTIFF'S COMBINED CROSS-MOTION FOR PARTIAL SUMMARY JUDGMENT AND OPPOSITION TO DEFENDANTS' MOTION TO DISMISS",
  ),
  para(
    "Legion LegalTech Corp. cross-moves for summary judgment on Count One under Federal Rule of Civil Procedure 56 and LCvR 7(h), and opposes ECF No. 29.",
  ),
  heading("I. THE CASE IS NOT MOOT"),
  para(
    "Voluntary cessation moots a case only where it is absolutely clear that the conduct could not reasonably be expected to recur. Agency Official 1 says no more than that there is at present no plan. ECF No. 10-1 para. 3; Tr. 2:21-23.",
  ),
  para(
    "The effects have not been eradicated either. Engineer A Supp. Decl. paras. 2-3; Declarant 3 Decl., ECF No. 17 (sealed); ECF No. 18 (public).",
  ),
  heading("II. THE DIRECTIVE WAS IN EXCESS OF AUTHORITY"),
  para(
    "Section 4817 lets the Secretary identify emerging technologies by an interagency process with notice and comment. None took place. The certified list of the record holds four documents, and the latest of them is dated after the directive.",
  ),
  para(
    "A control that skips the only procedure that the statute provides violates a specific command, and review of that violation survives 50 U.S.C. 4821(a).",
  ),
  byPlaintiff("September 11, 2026"),
];

const JOINED_REPLY = [
  title(
    "DEFENDANTS' COMBINED REPLY IN SUPPORT OF MOTION TO DISMISS AND OPPOSITION TO CROSS-MOTION FOR PARTIAL SUMMARY JUDGMENT",
  ),
  heading("I. NOTHING IS LEFT TO DECIDE"),
  para(
    "The lifting is unconditional on its face. That officials might act in the future on facts not now known is true of every agency and makes no case live.",
  ),
  heading("II. THE SUPPLEMENTAL COMPLAINT CHANGES NOTHING"),
  para(
    "ECF No. 29 was directed to the complaint. Its grounds reach the Supplemental Complaint, ECF No. 38, as well, and defendants will say so formally by October 14, 2026 as the Court directed.",
  ),
  heading("III. COUNT ONE FAILS"),
  para(
    "The directive rested on 15 C.F.R. 744.22(b), a provision that lets the Bureau inform a person that a license is required. It did not need the process of section 4817.",
  ),
  para("What plaintiff calls harm was the decision of a third party to end access for all."),
  byDefendants("October 9, 2026"),
];

export const meritsDocuments: ScenarioDocument[] = [
  paper("supp-motion", "Motion for Leave to File Supplemental Complaint", [
    title("PLAINTIFF'S MOTION FOR LEAVE TO FILE A SUPPLEMENTAL COMPLAINT"),
    para(
      "Under Federal Rule of Civil Procedure 15(d) and LCvR 15.1, Legion LegalTech Corp. moves for leave to set out events since the complaint: the partial approval of June 26, the lifting of June 30, and the policy that both disclose. The proposed pleading is attached as Exhibit A.",
    ),
    para("Under LCvR 7(m), counsel conferred on August 5, 2026. Defendants oppose."),
    byPlaintiff("August 7, 2026"),
  ]),
  paper(
    "supp-proposed",
    "Exhibit A: Proposed Supplemental Complaint",
    supplemental("[PROPOSED] SUPPLEMENTAL COMPLAINT", "August 7, 2026"),
  ),
  proposedOrder(
    "supp-order",
    "plaintiff's motion for leave to file a supplemental complaint",
    "the motion is GRANTED.",
    "the Clerk shall docket the supplemental complaint.",
  ),
  paper("ext-motion", "Consent Motion for Extension of Time", [
    title("DEFENDANTS' CONSENT MOTION FOR EXTENSION OF TIME"),
    para(
      "Defendants move under Rule 6(b)(1)(A) to extend the time to oppose ECF No. 25 by seven days, from August 21, 2026 to August 28, 2026, the day on which their response to the complaint is due. Plaintiff consents.",
    ),
    byDefendants("August 18, 2026"),
  ]),
  proposedOrder(
    "ext-order",
    "defendants' consent motion",
    "the motion is GRANTED.",
    "defendants shall respond to ECF No. 25 by August 28, 2026.",
  ),
  paper("noa", "Notice of Appeal", [
    title("NOTICE OF APPEAL"),
    para(
      "Legion LegalTech Corp. appeals to the United States Court of Appeals for the District of Columbia Circuit from the Order of July 31, 2026, entered August 3, 2026, ECF No. 24, which denied its motion for a preliminary injunction. 28 U.S.C. 1292(a)(1).",
    ),
    byPlaintiff("August 21, 2026"),
  ]),
  paper(
    "transmittal",
    "Transmission of Notice of Appeal",
    [
      title("TRANSMISSION OF NOTICE OF APPEAL AND DOCKET SHEET"),
      para(
        "The Clerk transmits the notice of appeal, the order appealed from and the docket sheet. The filing fee has been paid. The court reporter is named by role only.",
      ),
    ],
    { caption: "none" },
  ),
  paper("mtd-motion", "Motion to Dismiss", [
    title("DEFENDANTS' MOTION TO DISMISS"),
    para(
      "Defendants move under Federal Rule of Civil Procedure 12(b)(1) to dismiss the complaint, ECF No. 1, for lack of jurisdiction, because the controls were lifted on June 30, 2026 and no live controversy remains. The grounds are in the attached memorandum.",
    ),
    byDefendants("August 28, 2026"),
  ]),
  paper("mtd-memorandum", "Memorandum in Support", [
    title("MEMORANDUM IN SUPPORT OF DEFENDANTS' MOTION TO DISMISS"),
    para(
      "A federal court may not decide a case in which it can give no effectual relief. The directive is gone; an order vacating it would vacate nothing.",
    ),
    para(
      "The lifting was not a device to escape review. It followed undertakings that were under discussion before the complaint was filed. The presumption of good faith that attaches to official acts applies.",
    ),
    para(
      "The exception for conduct capable of repetition yet evading review does not help: a control of ordinary length lasts long enough to be reviewed.",
    ),
    byDefendants("August 28, 2026"),
  ]),
  paper("agency-2", "Declaration of Agency Official 2", [
    title("DECLARATION OF AGENCY OFFICIAL 2"),
    ...numbered(
      1,
      "I am an official of the Bureau of Industry and Security.",
      "The undertakings on which the controls were lifted run for twelve months and bind their giver.",
      "Should they be broken, the Bureau would consider the means open to it by law.",
    ),
    para("I declare under penalty of perjury that the foregoing is true and correct."),
    signed("August 27, 2026", ["/s/ Agency Official 2", "Agency Official 2"]),
  ]),
  proposedOrder(
    "mtd-order",
    "defendants' motion to dismiss",
    "the motion is GRANTED.",
    "the complaint is DISMISSED for lack of jurisdiction.",
  ),
  paper("record-notice", "Notice of Filing of Certified List", [
    title("NOTICE OF FILING OF CERTIFIED LIST OF THE CONTENTS OF THE ADMINISTRATIVE RECORD"),
    para(
      "Under LCvR 7(n)(1), and without conceding that review on a record is available, defendants file the certified list of the contents of the administrative record together with their dispositive motion.",
    ),
    byDefendants("August 28, 2026"),
  ]),
  paper("record-list", "Certified List of the Record", [
    title("CERTIFIED LIST OF THE CONTENTS OF THE ADMINISTRATIVE RECORD"),
    {
      kind: "table",
      columns: [
        { head: "No.", width: 8 },
        { head: "Date", width: 20 },
        { head: "Document", width: 52 },
        { head: "AR pages", width: 18 },
        { head: "Withheld", width: 22 },
      ],
      rows: [
        ["1", "05/13/2025", "Public statement on the rule that carried ECCN 4E091", "AR 1-4", "No"],
        ["2", "06/11/2026", "Internal memorandum", "AR 5-19", "In part, privilege"],
        ["3", "06/12/2026", "Directive", "AR 20-22", "No"],
        ["4", "06/29/2026", "Undertakings of the addressee", "AR 23-31", "In part, confidential"],
      ],
    },
    para("I certify that the above lists the documents that were before the Bureau when it acted."),
    signed("August 27, 2026", ["/s/ Agency Official 2", "Agency Official 2"]),
  ]),
  paper("supp-opposition", "Opposition to Motion for Leave", [
    title("DEFENDANTS' OPPOSITION TO MOTION FOR LEAVE TO FILE A SUPPLEMENTAL COMPLAINT"),
    para(
      "Supplementing a pleading over which the Court has no jurisdiction would be futile. The proposed Count Five attacks no final act, but a supposed policy inferred from a single letter.",
    ),
    byDefendants("August 28, 2026"),
  ]),
  paper("supp-reply", "Reply in Support of Motion for Leave", [
    title("PLAINTIFF'S REPLY IN SUPPORT OF MOTION FOR LEAVE"),
    para(
      'Rule 15(d) lets a party set out what has happened since, "even though the original pleading is defective". Mootness of one claim is no ground to refuse another that arose later.',
    ),
    byPlaintiff("September 4, 2026"),
  ]),
  paper("combined", "Combined Cross-Motion and Opposition", COMBINED),
  paper("engineer-a-supp", "Supplemental Declaration of Engineer A", [
    title("SUPPLEMENTAL DECLARATION OF ENGINEER A"),
    ...numbered(
      1,
      "I made a declaration in this case on June 25, 2026. On July 1, 2026, in the morning, my access to Fable 5 came back.",
      "The release that I was working on was moved from June 30 to September 18, 2026.",
      "I now spend about four hours in each week on keeping the second supplier's integration in working order, which I did not do before June 12, 2026.",
    ),
    para(UNDER_US_LAW),
    signed("September 9, 2026, in Canada", ["/s/ Engineer A", "Engineer A"]),
  ]),
  paper("facts-statement", "Statement of Undisputed Material Facts", [
    title("STATEMENT OF UNDISPUTED MATERIAL FACTS, LCvR 7(h)(1)"),
    ...numbered(
      1,
      "On June 12, 2026 the Bureau sent the directive. ECF No. 30-1 at AR 20.",
      "On the same day access to both models ended for all customers. ECF No. 6-3 para. 3.",
      "On June 30, 2026 the controls were lifted. ECF No. 9 at 1.",
      "Defendants have not represented that the control will not return. Tr. 2:21-23.",
    ),
    byPlaintiff("September 11, 2026"),
  ]),
  proposedOrder(
    "cross-order",
    "plaintiff's cross-motion for partial summary judgment",
    "the cross-motion is GRANTED as to Count One.",
    "defendants' motion to dismiss, ECF No. 29, is DENIED.",
  ),
  paper("amicus-stricken-brief", "Amicus Brief (stricken)", [
    title("BRIEF OF AMICUS CURIAE SOFTWARE TRADE ASSOCIATION (ILLUSTRATIVE)"),
    para("Filed without the leave that LCvR 7(o) requires, and stricken."),
    signed("September 14, 2026", ["/s/ Counsel for the amicus", "Counsel for the amicus"]),
  ]),
  paper("ext2-motion", "Consent Motion for Extension of Time", [
    title("DEFENDANTS' CONSENT MOTION FOR EXTENSION OF TIME AND TO SET A BRIEFING SCHEDULE"),
    para(
      "Defendants ask that one combined reply and opposition be due on October 9, 2026, in place of September 18 and September 25, and that plaintiff's reply be due on October 21, 2026. Plaintiff consents.",
    ),
    byDefendants("September 15, 2026"),
  ]),
  paper("amicus-motion", "Motion for Leave to File Amicus Brief", [
    title("MOTION OF SOFTWARE TRADE ASSOCIATION (ILLUSTRATIVE) FOR LEAVE TO FILE A BRIEF AS AMICUS CURIAE"),
    para(
      "Under LCvR 7(o) the association moves for leave. Its members build on hosted models. Plaintiff consents; defendants take no position. The brief is attached.",
    ),
    signed("September 17, 2026", ["/s/ Counsel for the amicus", "Counsel for the amicus"]),
  ]),
  paper("amicus-brief", "Proposed Amicus Brief", [
    title("[PROPOSED] BRIEF OF AMICUS CURIAE IN SUPPORT OF PLAINTIFF"),
    para(
      "Control by letter leaves every company that builds on a hosted model to guess. The statute gives a better way: identification in public, after comment.",
    ),
    signed("September 17, 2026", ["/s/ Counsel for the amicus", "Counsel for the amicus"]),
  ]),
  paper(
    "supp-complaint",
    "Supplemental Complaint",
    supplemental("SUPPLEMENTAL COMPLAINT", "September 22, 2026"),
  ),
  paper("jsr-2", "Joint Status Report", [
    title("JOINT STATUS REPORT"),
    para(
      "Under the Order of July 31, 2026, ECF No. 24, the parties report that briefing on ECF Nos. 29 and 33 will be complete on October 21, 2026; that the appeal, No. 26-9999, is pending; and that plaintiff opposes any stay of this case.",
    ),
    byPlaintiff("October 2, 2026"),
    byDefendants("October 2, 2026"),
  ]),
  paper("joined-reply", "Combined Reply and Opposition", JOINED_REPLY),
];
