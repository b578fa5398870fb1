import { byDefendants, byPlaintiff, heading, numbered, paper, para, signed, title } from "./paper";
import type { ScenarioDocument } from "./scenario-types";

const clerk = (dated: string) =>
  signed(dated, ["FOR THE COURT:", "Clerk of the Court", "BY: /s/ Deputy Clerk (role)"]);

export const appealDocuments: ScenarioDocument[] = [
  paper("ca-docketed", "Notice of docketing", [
    title("NOTICE"),
    para("This appeal has been docketed as No. 26-9999. All papers must bear that number."),
    clerk("August 25, 2026"),
  ]),
  paper("ca-initial", "Clerk's Order: initial submissions", [
    title("O R D E R"),
    para(
      "The notice of appeal was filed on August 21, 2026, and docketed in this court on August 25, 2026. It is, on the court's own motion, ORDERED that appellant submit the documents listed below on the dates indicated.",
    ),
    {
      kind: "table",
      columns: [
        { head: "Document", width: 70 },
        { head: "Due", width: 30 },
      ],
      rows: [
        ["Docketing Statement Form", "September 25, 2026"],
        ["Statement of Issues to be Raised", "September 25, 2026"],
        ["Certificate as to Parties, Rulings, and Related Cases", "September 25, 2026"],
        ["Underlying Decision from Which Appeal Arises", "September 25, 2026"],
        ["Dispositive Motions, if any", "October 13, 2026"],
      ],
    },
    clerk("August 26, 2026"),
  ]),
  paper("ca-appearance-appellant", "Entry of Appearance", [
    title("ENTRY OF APPEARANCE"),
    para(
      "The Clerk will enter the appearance of lead counsel for the plaintiff as retained counsel for appellant.",
    ),
    byPlaintiff("August 31, 2026"),
  ]),
  paper("ca-appearance-appellees", "Entry of Appearance", [
    title("ENTRY OF APPEARANCE"),
    para(
      "The Clerk will enter the appearance of counsel for the defendants as government counsel for appellees.",
    ),
    byDefendants("September 3, 2026"),
  ]),
  paper("ca-docketing", "Docketing Statement", [
    title("DOCKETING STATEMENT"),
    {
      kind: "table",
      columns: [
        { head: "Item", width: 45 },
        { head: "Answer", width: 55 },
      ],
      rows: [
        ["Case below", "1:26-cv-99999-XXX (D.D.C.)"],
        ["Order appealed", "ECF No. 24, entered August 3, 2026"],
        ["Basis of appellate jurisdiction", "28 U.S.C. 1292(a)(1)"],
        ["Notice of appeal filed", "August 21, 2026"],
        ["Expedition sought", "Not at this time"],
      ],
    },
    byPlaintiff("September 25, 2026"),
  ]),
  paper("ca-issues", "Statement of Issues", [
    title("STATEMENT OF ISSUES TO BE RAISED"),
    ...numbered(
      1,
      "Whether the district court erred in holding that a control that may return within hours is not an imminent harm.",
      "Whether continuing effects of a lifted directive can support interim relief.",
    ),
    byPlaintiff("September 25, 2026"),
  ]),
  paper("ca-parties", "Certificate as to Parties, Rulings, and Related Cases", [
    title("CERTIFICATE AS TO PARTIES, RULINGS, AND RELATED CASES"),
    para(
      "Parties: as in the caption. Ruling under review: Order, ECF No. 24. Related cases: none within the meaning of Circuit Rule 28(a)(1)(C).",
    ),
    byPlaintiff("September 25, 2026"),
  ]),
  paper("ca-motion", "Motion to Dismiss or Hold in Abeyance", [
    title("APPELLEES' MOTION TO DISMISS THE APPEAL AS MOOT OR TO HOLD IT IN ABEYANCE"),
    para(
      "The motion for interim relief sought an order against a directive that was lifted on June 30, 2026. The appeal should be dismissed as moot. In the alternative it should be held in abeyance until the district court rules on ECF Nos. 29 and 33.",
    ),
    heading("Reasons"),
    para("A ruling below will either end the case or overtake the interlocutory order."),
    byDefendants("October 2, 2026"),
  ]),
  paper("ca-ext-motion", "Consent Motion to Extend Time", [
    title("APPELLANT'S CONSENT MOTION TO EXTEND TIME"),
    para(
      "Appellant asks that its response to the motion of October 2, 2026, due on October 13, 2026, be due on October 14, 2026. Appellees consent.",
    ),
    byPlaintiff("October 5, 2026"),
  ]),
  paper("ca-ext-order", "Clerk's Order: extension", [
    title("O R D E R"),
    para(
      "Upon consideration of the consent motion to extend time, it is ORDERED that the motion be granted. Appellant's response to the motion to dismiss or to hold in abeyance is now due October 14, 2026.",
    ),
    clerk("October 6, 2026"),
  ]),
];
