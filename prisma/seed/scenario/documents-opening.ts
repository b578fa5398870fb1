import {
  byDefendants,
  byPlaintiff,
  heading,
  numbered,
  paper,
  para,
  proposedOrder,
  signed,
  slipSheet,
  title,
} from "./paper";
import type { ScenarioDocument } from "./scenario-types";

const appearance = (key: string, who: string, whom: string, sign: ReturnType<typeof byPlaintiff>) =>
  paper(key, "Notice of Appearance", [
    title("NOTICE OF APPEARANCE"),
    para("To the Clerk of this Court and all parties of record:"),
    para(`Please enter the appearance of ${who} as counsel in this case for ${whom}.`),
    sign,
  ]);

const proof = (key: string, name: string, rows: string[][]) =>
  paper(key, name, [
    title("RETURN OF SERVICE / AFFIDAVIT OF SERVICE"),
    para(
      "I declare under penalty of perjury that I am over eighteen years of age and not a party, and that I served the summons and the complaint upon the recipients below as stated.",
    ),
    {
      kind: "table",
      columns: [
        { head: "Recipient", width: 30 },
        { head: "Method", width: 26 },
        { head: "Sent", width: 14 },
        { head: "Received", width: 14 },
        { head: "Proof", width: 22 },
      ],
      rows,
    },
    signed("as filed", ["/s/ Process server A", "Process server A"]),
  ]);

export const openingDocuments: ScenarioDocument[] = [
  paper("complaint", "Complaint", [
    title("COMPLAINT FOR DECLARATORY AND INJUNCTIVE RELIEF"),
    heading("NATURE OF THE ACTION"),
    ...numbered(
      1,
      "This action challenges a directive of the Bureau of Industry and Security, dated June 12, 2026, that forbids the maker of two hosted artificial-intelligence models, Fable 5 and Mythos 5, to make them available to any foreign national, inside or outside the United States, without permission.",
      "Legion LegalTech Corp. builds drafting and case-management software for attorneys on those models. On June 12, 2026 its developers in Canada lost Fable 5 at once.",
      "Legion seeks a declaration that the directive is unlawful, an order setting it aside, and preliminary and permanent relief against its enforcement. It seeks no money damages.",
    ),
    heading("JURISDICTION AND VENUE"),
    ...numbered(
      4,
      "This Court has jurisdiction under 28 U.S.C. 1331. Sovereign immunity is waived by 5 U.S.C. 702, and does not bar a claim that an officer acts in excess of statutory authority.",
      "Venue lies in this District under 28 U.S.C. 1391(e)(1).",
    ),
    heading("PARTIES"),
    ...numbered(
      6,
      "Plaintiff Legion LegalTech Corp. is a company with its seat in San Jose, California. It employs software developers who are Canadian citizens and work remotely from Canada.",
      "Defendants are the United States of America; the Secretary of Commerce, the Under Secretary of Commerce for Industry and Security and the President of the United States, each sued in his official capacity only; the Department of Commerce; and its Bureau of Industry and Security.",
    ),
    heading("FACTS"),
    ...numbered(
      8,
      "The models are reached over a network. No weights, source code, training data or technical know-how passes to a customer.",
      "The directive was issued without notice, without rulemaking, and without any published classification of the models.",
      "The addressee could not tell the nationality of users in real time. It therefore turned both models off for all customers on the same day.",
      "Of Legion's 38 engineers, 14 are foreign nationals who work from Canada. Each uses Fable 5 in the greater part of every working day.",
      "Work on two product releases stopped. Competitors that do not depend on the models were not affected.",
      "The loss cannot be recovered from the United States in any court, and ground lost to competitors in the meantime cannot be regained.",
    ),
    heading("COUNT ONE: IN EXCESS OF AUTHORITY UNDER THE EXPORT CONTROL REFORM ACT"),
    ...numbered(
      14,
      "The Export Control Reform Act of 2018, 50 U.S.C. 4801-4852, reaches exports, reexports and in-country transfers of items. Access to a hosted model is none of these.",
      "The directive is a patent violation of a clear limit on delegated power.",
    ),
    heading("COUNT TWO: IN EXCESS OF AUTHORITY UNDER THE INTERNATIONAL EMERGENCY ECONOMIC POWERS ACT"),
    ...numbered(
      16,
      "No emergency declared under 50 U.S.C. 1701 concerns hosted models, and 50 U.S.C. 1702(b) excepts the exchange of information.",
    ),
    heading("COUNT THREE: ADMINISTRATIVE PROCEDURE ACT"),
    ...numbered(
      17,
      "The directive is arbitrary and capricious, 5 U.S.C. 706(2)(A). It gives no reason and considers no alternative.",
      "To the extent that 50 U.S.C. 4821(a) is said to bar this count, the directive is not a function exercised under that Act.",
    ),
    heading("COUNT FOUR: FIRST AND FIFTH AMENDMENTS"),
    ...numbered(
      19,
      "The directive burdens the exchange of information and draws a line by nationality alone, without process of any kind.",
    ),
    heading("PRAYER FOR RELIEF"),
    para(
      "Legion asks the Court to (a) declare the directive unlawful; (b) vacate it; (c) enjoin its enforcement, preliminarily and permanently; (d) award costs and fees under 28 U.S.C. 2412; and (e) grant such other relief as is just.",
    ),
    byPlaintiff("June 23, 2026"),
  ]),
  paper(
    "complaint-cover",
    "Civil Cover Sheet",
    [
      title("CIVIL COVER SHEET (JS-44, REV. ILLUSTRATIVE)"),
      {
        kind: "table",
        columns: [
          { head: "Item", width: 35 },
          { head: "Answer", width: 65 },
        ],
        rows: [
          ["I. Plaintiff", "Legion LegalTech Corp. (San Jose, California)"],
          ["I. Defendants", "Lutnick, in his official capacity, et al."],
          ["II. Basis of jurisdiction", "2 U.S. Government Defendant"],
          [
            "IV. Case assignment and nature of suit",
            "899 Administrative Procedure Act/Review or Appeal of Agency Decision",
          ],
          [
            "VI. Cause of action",
            "05:702 Administrative Procedure Act; action in excess of statutory authority",
          ],
          ["VII. Jury demand", "No"],
          ["VIII. Related case(s)", "None known to the plaintiff"],
        ],
      },
    ],
    { caption: "none" },
  ),
  paper("complaint-summonses", "Summonses", [
    title("SUMMONS IN A CIVIL ACTION"),
    para(
      "To: the United States Attorney for the District of Columbia; the Attorney General of the United States; and each defendant named in the complaint.",
    ),
    para(
      "A lawsuit has been filed against you. Within 60 days after service of this summons on the United States Attorney you must serve on the plaintiff an answer to the attached complaint or a motion under Rule 12 of the Federal Rules of Civil Procedure.",
    ),
  ]),
  paper("disclosure", "LCvR 26.1 Certificate", [
    title("CERTIFICATE REQUIRED BY LCvR 26.1"),
    para(
      "I, the undersigned, counsel of record for Legion LegalTech Corp., certify that to the best of my knowledge and belief it has no parent company, and that no publicly held company owns ten per cent or more of its stock.",
    ),
    byPlaintiff("June 23, 2026"),
  ]),
  paper("summons-issued", "Summonses Issued", [
    title("SUMMONSES ISSUED ELECTRONICALLY"),
    para(
      "Issued under seal of the Clerk to each defendant, to the United States Attorney and to the United States Attorney General. Illustrative: no summons was issued.",
    ),
  ]),
  appearance(
    "appearance-plaintiff",
    "Second counsel for the plaintiff",
    "Legion LegalTech Corp.",
    byPlaintiff("June 25, 2026"),
  ),
  paper("phv-motion", "Motion for Admission Pro Hac Vice", [
    title("MOTION FOR ADMISSION OF ATTORNEY PRO HAC VICE"),
    para(
      "Under LCvR 83.2(c), Legion LegalTech Corp. moves for the admission pro hac vice of its co-counsel from California, who is a member in good standing of that State's bar and has not been admitted pro hac vice in this Court within the last two years.",
    ),
    byPlaintiff("June 25, 2026"),
  ]),
  paper("phv-declaration", "Declaration of co-counsel", [
    title("DECLARATION IN SUPPORT OF ADMISSION PRO HAC VICE"),
    ...numbered(
      1,
      "I am co-counsel for the plaintiff and practise in California.",
      "I have not been disciplined by any bar.",
    ),
    signed("June 24, 2026", ["/s/ Co-counsel for the plaintiff", "Co-counsel for the plaintiff"]),
  ]),
  proposedOrder("phv-order", "the motion for admission pro hac vice", "the motion is GRANTED."),
  appearance(
    "appearance-defendants",
    "Counsel for the defendants",
    "all defendants",
    byDefendants("June 30, 2026"),
  ),
  proof("proof-usao", "Proof of service on the United States Attorney", [
    [
      "United States Attorney for the District of Columbia",
      "Hand delivery to the civil-process clerk",
      "06/29/2026",
      "06/29/2026",
      "Clerk's receipt stamp",
    ],
  ]),
  proof("proof-others", "Proof of service on the Attorney General, agency and officers", [
    ["Attorney General of the United States", "Certified mail", "06/26/2026", "07/02/2026", "Return receipt"],
    ["U.S. Department of Commerce", "Certified mail", "06/26/2026", "07/01/2026", "Return receipt"],
    ["Bureau of Industry and Security", "Certified mail", "06/26/2026", "07/01/2026", "Return receipt"],
    [
      "Secretary of Commerce (official capacity)",
      "Certified mail",
      "06/26/2026",
      "07/01/2026",
      "Return receipt",
    ],
    [
      "Under Secretary for Industry and Security (official capacity)",
      "Certified mail",
      "06/26/2026",
      "07/01/2026",
      "Return receipt",
    ],
    [
      "President of the United States (official capacity)",
      "Certified mail",
      "06/26/2026",
      "07/07/2026",
      "Carrier's tracking record",
    ],
  ]),
  paper("lifting-notice", "Notice of Agency Action", [
    title("DEFENDANTS' NOTICE OF AGENCY ACTION"),
    para(
      "Defendants respectfully give notice that on June 30, 2026 the Department of Commerce lifted the export controls on both models that are the subject of the complaint.",
    ),
    para(
      "The action followed undertakings by the addressee of the directive to detect and report misuse and to work with the government on later releases. Defendants do not represent that no such control could be imposed in the future.",
    ),
    para(
      "Defendants will confer with plaintiff on further proceedings, including whether the pending motion, ECF No. 6, is moot.",
    ),
    byDefendants("July 1, 2026"),
  ]),
  slipSheet(
    "lifting-letter",
    "Attachment 1: letter of June 30, 2026",
    "This sheet stands for the letter by which the controls were lifted. Its words are not on record here; only that the lifting was publicly reported on June 30, 2026.",
  ),
];
