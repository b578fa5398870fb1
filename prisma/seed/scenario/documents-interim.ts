import type { Block } from "../pdf/court-pdf-types";
import {
  byDefendants,
  byPlaintiff,
  heading,
  notHeld,
  numbered,
  paper,
  para,
  proposedOrder,
  quote,
  signed,
  slipSheet,
  title,
} from "./paper";
import type { ScenarioDocument } from "./scenario-types";

/** 28 U.S.C. 1746(1): the wording for a declaration made outside the United States. */
export const UNDER_US_LAW =
  "I declare under penalty of perjury under the laws of the United States of America that the foregoing is true and correct.";

/** One text for both copies: what stands between braces is absent from the public one. */
const LOSSES: Block[] = [
  title("DECLARATION OF DECLARANT 3 (FINANCE) ON CUSTOMERS AND REVENUE"),
  ...numbered(
    1,
    "I am responsible for finance at Legion LegalTech Corp. and make this declaration from its books, which I keep.",
    "Legion's revenue in the twelve months to May 31, 2026 was {{$9.6 million}}. Its engineering payroll was $540,000 a month. On May 31, 2026 it had cash for {{eleven months}} at the then rate of spending.",
    "Legion had 61 paying customers on June 12, 2026. Between June 12 and July 10, 2026 {{two}} of them, {{Customer 1 and Customer 2}}, declined to renew and gave the outage as the reason.",
    "The contracts were worth between {{$310,000 and $420,000}} a year together, by their last invoices and by the renewal offers then open.",
    "From June 12 to July 1, 2026 Legion spent between $46,000 and $58,000 on substitute services that it would not otherwise have bought, by the invoices at Exhibit C.",
    "None of those who left has returned since the models came back.",
  ),
  para("I declare under penalty of perjury that the foregoing is true and correct."),
  signed("July 14, 2026", ["/s/ Declarant 3", "Declarant 3 (finance)"]),
];

export const interimDocuments: ScenarioDocument[] = [
  paper("pi-motion", "Motion for Preliminary Injunction", [
    title("PLAINTIFF'S MOTION FOR A PRELIMINARY INJUNCTION"),
    para(
      "Under Federal Rule of Civil Procedure 65(a) and LCvR 65.1, Legion LegalTech Corp. moves for a preliminary injunction against enforcement of the directive of June 12, 2026, and asks that no security, or nominal security, be required under Rule 65(c).",
    ),
    para(
      "Plaintiff further asks that the hearing be consolidated with trial on the merits under Rule 65(a)(2), and that it be held within 21 days, LCvR 65.1(d).",
    ),
    para(
      "Under LCvR 7(m), counsel conferred with the United States Attorney's Office on June 25, 2026. The motion is opposed.",
    ),
    byPlaintiff("June 26, 2026"),
  ]),
  paper("pi-memorandum", "Memorandum in Support", [
    title("MEMORANDUM OF POINTS AND AUTHORITIES IN SUPPORT OF MOTION FOR A PRELIMINARY INJUNCTION"),
    heading("I. LEGION IS LIKELY TO SUCCEED"),
    para(
      "A party that shows that an agency acted in excess of its delegated powers and contrary to a specific prohibition may have review even where the Administrative Procedure Act is displaced. The Court of Appeals considered the same bureau's listing decisions under that standard in Changji Esquel Textile Co. v. Raimondo, 40 F.4th 716 (D.C. Cir. 2022).",
    ),
    para(
      "Here the statute reaches items that are exported. A hosted model that answers a question sends no item abroad.",
    ),
    heading("II. THE HARM IS CERTAIN, GREAT, ACTUAL AND NOT REPAIRABLE BY MONEY"),
    para(
      "Economic loss is irreparable where, as here, no remedy in money lies against the United States, and where it is great in relation to the business that suffers it. Fourteen of thirty-eight engineers are idle for three hours or more of each working day. Engineer A Decl. paras. 2-4; Declarant 2 Decl. paras. 3-6.",
    ),
    para(
      "The harm flows from the directive by a short chain: the directive forbade access by foreign nationals; the addressee, unable to tell them apart, ended it for all; Legion's developers lost their tool within the hour.",
    ),
    heading("III. THE BALANCE AND THE PUBLIC INTEREST"),
    para(
      "The government has no interest in a control that no statute allows. The public has an interest in agencies that keep within their powers.",
    ),
    byPlaintiff("June 26, 2026"),
  ]),
  paper("engineer-a", "Declaration of Engineer A", [
    title("DECLARATION OF ENGINEER A"),
    ...numbered(
      1,
      "I am a software developer at Legion LegalTech Corp. I am a citizen of Canada and work from Canada. I make this declaration from personal knowledge.",
      "I write and review the code of Legion's drafting product. Before June 12, 2026 I used Fable 5 in about six of every eight working hours.",
      "On June 12, 2026, in the late afternoon, Eastern time, every request that I sent to Fable 5 began to fail. No warning came before.",
      "Since then I have lost between three and four and a half hours of useful work on each working day. I keep a log of it, which is Exhibit B.",
      "As I sign this, my access to Fable 5 has not come back.",
      "I know of thirteen colleagues in Canada whose access ended when mine did.",
    ),
    para(UNDER_US_LAW),
    signed("June 25, 2026, in Canada", ["/s/ Engineer A", "Engineer A"]),
  ]),
  paper("declarant-2", "Declaration of Declarant 2 (engineering)", [
    title("DECLARATION OF DECLARANT 2 (ENGINEERING)"),
    ...numbered(
      1,
      "I lead engineering at Legion LegalTech Corp. in San Jose, California.",
      "Legion has 38 engineers. Fourteen are citizens of Canada who work from Canada; twenty-four work in the United States.",
      "On June 12, 2026 all thirty-eight lost both models within the same hour, the twenty-four in the United States included.",
      "I measured the work finished in the two weeks before and after. The fourteen in Canada finished between 38 and 52 per cent less.",
      "Two releases planned for June 30 and July 31, 2026 were stopped.",
      "A competitor whose product does not rest on these models announced the same function on June 19, 2026.",
    ),
    para("I declare under penalty of perjury that the foregoing is true and correct."),
    signed("June 25, 2026", ["/s/ Declarant 2", "Declarant 2 (engineering)"]),
  ]),
  slipSheet(
    "exhibit-a",
    "Exhibit A: the directive",
    "This sheet stands for the directive of June 12, 2026. Its words are not on record here. As publicly reported, it forbade the maker of Fable 5 and Mythos 5 to make them available to any foreign national, inside or outside the United States, without permission.",
  ),
  paper(
    "exhibit-b",
    "Exhibit B: access log",
    [
      title("EXHIBIT B: LOG OF HOURS, ENGINEER A"),
      {
        kind: "table",
        columns: [
          { head: "Working day", width: 30 },
          { head: "Hours planned", width: 20 },
          { head: "Hours lost", width: 20 },
          { head: "What could not be done", width: 40 },
        ],
        rows: [
          ["Friday, June 12, 2026", "8.0", "1.0", "Access ended in the late afternoon"],
          ["Monday, June 15, 2026", "8.0", "4.5", "Review of drafting module"],
          ["Tuesday, June 16, 2026", "8.0", "4.0", "Test generation"],
          ["Wednesday, June 17, 2026", "8.0", "4.5", "Review of drafting module"],
          ["Thursday, June 18, 2026", "8.0", "3.5", "Test generation"],
          ["Monday, June 22, 2026", "8.0", "3.0", "Release notes; part of the work moved"],
          ["Tuesday, June 23, 2026", "8.0", "3.5", "Review of drafting module"],
        ],
      },
    ],
    { caption: "none" },
  ),
  proposedOrder(
    "pi-order",
    "plaintiff's motion for a preliminary injunction",
    "the motion is GRANTED.",
    "defendants are preliminarily enjoined from enforcing the directive of June 12, 2026.",
    "no security is required.",
  ),
  paper("pi-opposition", "Opposition to Motion for Preliminary Injunction", [
    title("DEFENDANTS' OPPOSITION TO PLAINTIFF'S MOTION FOR A PRELIMINARY INJUNCTION"),
    heading("I. THE MOTION IS MOOT"),
    para(
      "The controls were lifted on June 30, 2026. There is nothing left to enjoin. A preliminary injunction looks forward, and completed past harm cannot support it.",
    ),
    heading("II. PLAINTIFF IS NOT LIKELY TO SUCCEED"),
    para(
      "Functions exercised under the Export Control Reform Act are excluded from 5 U.S.C. 701 through 706. 50 U.S.C. 4821(a). What review remains is of the narrowest kind.",
    ),
    heading("III. THE HARM WAS THE CHOICE OF A THIRD PARTY"),
    para(
      "The directive spoke of foreign nationals. That its addressee ended access for every customer was the addressee's own decision, which no order against defendants would have reached.",
    ),
    para(
      "Nor does plaintiff show that a loss of hours over nineteen days was great in relation to its business.",
    ),
    byDefendants("July 6, 2026"),
  ]),
  paper("agency-1", "Declaration of Agency Official 1", [
    title("DECLARATION OF AGENCY OFFICIAL 1"),
    ...numbered(
      1,
      "I am an official of the Bureau of Industry and Security and make this declaration from knowledge gained in office.",
      "On June 30, 2026 the controls on both models were lifted upon undertakings of the addressee.",
      "The Bureau has at present no plan to impose them again.",
    ),
    para("I declare under penalty of perjury that the foregoing is true and correct."),
    signed("July 6, 2026", ["/s/ Agency Official 1", "Agency Official 1"]),
  ]),
  paper("jsr-1", "Joint Status Report", [
    title("JOINT STATUS REPORT"),
    para(
      "Under the Minute Order of July 2, 2026 the parties state their positions on the effect of the lifting of the controls.",
    ),
    para(
      "Plaintiff's position: the motion is not moot. Defendants reserve the power to act again, the undertakings bind the addressee alone, and the effects of the directive continue.",
    ),
    para(
      "Defendants' position: no live controversy remains, and defendants will move to dismiss within the time for an answer.",
    ),
    para("The parties agree that the hearing should be kept."),
    byPlaintiff("July 10, 2026"),
    byDefendants("July 10, 2026"),
  ]),
  paper("pi-reply", "Reply in Support of Motion for Preliminary Injunction", [
    title("PLAINTIFF'S REPLY IN SUPPORT OF MOTION FOR A PRELIMINARY INJUNCTION"),
    para(
      'A defendant that stops on its own does not moot a case unless it shows that the conduct cannot reasonably be expected to recur. Defendants do not try. They say that the Bureau has "at present no plan", and they expressly do not represent that no such control could be imposed in the future. ECF No. 9 at 1.',
    ),
    para(
      "Nor have the effects ended. Customers left and have not returned; releases were put off to the autumn; and planning must reckon with a model that may vanish by letter in ninety minutes.",
    ),
    byPlaintiff("July 13, 2026"),
  ]),
  paper("error-paper", "Notice (wrong case)", [
    title("NOTICE OF FILING"),
    para(
      "This paper was meant for another case and was filed here by mistake. It is kept on the docket as an entry made in error.",
    ),
    byPlaintiff("July 13, 2026"),
  ]),
  paper("errata", "Errata", [
    title("PLAINTIFF'S NOTICE OF ERRATA"),
    para(
      'In the memorandum in support of the motion, ECF No. 6-1, part II, "idle for three hours or more" should read "without three hours or more of useful work". The corrected page is attached.',
    ),
    byPlaintiff("July 14, 2026"),
  ]),
  paper("errata-page", "Corrected page", [
    title("CORRECTED PAGE TO ECF NO. 6-1"),
    quote(
      "Fourteen of thirty-eight engineers are without three hours or more of useful work on each working day. Engineer A Decl. paras. 2-4; Declarant 2 Decl. paras. 3-6.",
    ),
  ]),
  paper(
    "seal-motion",
    "Motion for Leave to File Under Seal",
    [
      title("PLAINTIFF'S MOTION FOR LEAVE TO FILE A DECLARATION UNDER SEAL"),
      para(
        "Under LCvR 5.1(h), Legion LegalTech Corp. moves for leave to file under seal the declaration of Declarant 3, which states revenue, cash and the identity of customers. A public copy with redactions will be filed with it. Defendants do not oppose.",
      ),
      byPlaintiff("July 15, 2026"),
    ],
    { tier: "sealed" },
  ),
  paper("losses-sealed", "Declaration of Declarant 3 (sealed)", LOSSES, { tier: "sealed" }),
  paper("losses-public", "Declaration of Declarant 3 (public, redacted)", LOSSES, {
    redactionOf: "losses-sealed",
  }),
  paper(
    "exhibit-c",
    "Exhibit C: invoices for substitute services",
    [
      title("EXHIBIT C: SUBSTITUTE SERVICES, JUNE 12 TO JULY 1, 2026"),
      {
        kind: "table",
        columns: [
          { head: "Invoice", width: 20 },
          { head: "Service", width: 50 },
          { head: "Amount (low - high, USD)", width: 30 },
        ],
        rows: [
          ["1 of 3", "Substitute model, usage in June", "21,000 - 25,000"],
          ["2 of 3", "Contract reviewers, two weeks", "19,000 - 24,000"],
          ["3 of 3", "Migration of test suite", "6,000 - 9,000"],
        ],
      },
    ],
    { tier: "sealed", caption: "none" },
  ),
  paper("po-motion", "Joint Motion for Protective Order", [
    title("JOINT MOTION FOR ENTRY OF A PROTECTIVE ORDER"),
    para(
      "The parties jointly move under Federal Rule of Civil Procedure 26(c) for entry of the attached order, so that business information and parts of the record may be exchanged.",
    ),
    byPlaintiff("July 17, 2026"),
    byDefendants("July 17, 2026"),
  ]),
  proposedOrder(
    "po-proposed",
    "the joint motion for a protective order",
    "material designated as protected may be seen only by persons who have signed the acknowledgment.",
    "designations are reviewed by October 13, 2026.",
  ),
  notHeld(
    "lodged-submission",
    "Ex parte, in camera submission",
    "Lodged with the court ex parte and in camera; plaintiff has no copy. Classified material is never stored here.",
    "ex_parte",
  ),
  paper("lodging-notice", "Notice of Lodging", [
    title("NOTICE OF LODGING OF EX PARTE, IN CAMERA SUBMISSION"),
    para(
      "Defendants give notice that they have today lodged with the Court, ex parte and in camera, a submission in support of ECF No. 10. Plaintiff reserves every objection.",
    ),
    byDefendants("July 21, 2026"),
  ]),
];
