import { byCourt, heading, paper, para, title } from "./paper";
import type { ScenarioDocument } from "./scenario-types";

const ACKNOWLEDGMENT = "Exhibit A, Acknowledgment";

const TRANSCRIPT = [
  "     UNITED STATES DISTRICT COURT",
  "     FOR THE DISTRICT OF COLUMBIA",
  "",
  "LEGION LEGALTECH CORP.,",
  "          Plaintiff,    No. 1:26-cv-99999",
  "     v.",
  "LUTNICK, ET AL.,        July 22, 2026",
  "          Defendants.   2:00 p.m.",
  "",
  "  TRANSCRIPT OF HEARING ON MOTION FOR A",
  "  PRELIMINARY INJUNCTION (ILLUSTRATIVE)",
  "  BEFORE JUDGE (ILLUSTRATIVE)",
  "",
  "APPEARANCES:",
  "For the plaintiff:   Lead counsel",
  "For the defendants:  Counsel for the",
  "                     defendants",
  "",
  "Court reporter:      Official Court",
  "                     Reporter (role)",
  "",
  "Proceedings recorded by machine",
  "shorthand; transcript produced by",
  "computer-aided transcription.",
  "",
  "          P R O C E E D I N G S",
  "THE DEPUTY CLERK: Civil action 26-99999,",
  "Legion LegalTech Corp. versus Lutnick.",
  "THE COURT: Good afternoon. I have read",
  "the papers. I want to begin with what",
  "is left to enjoin. Counsel?",
  "LEAD COUNSEL FOR THE PLAINTIFF: Three",
  "things, Your Honor. The defendants have",
  "not said that they will not do it again.",
  "The undertakings do not bind them. And",
  "the effects go on: the releases are late",
  "and the customers have not come back.",
  "THE COURT: Would an injunction bring the",
  "customers back?",
  "LEAD COUNSEL FOR THE PLAINTIFF: No. It",
  "would let us tell the next ones that it",
  "cannot happen by letter in an afternoon.",
  "THE COURT: Counsel for the defendants.",
  "Can you represent that the control will",
  "not return?",
  "COUNSEL FOR THE DEFENDANTS: I cannot,",
  "Your Honor. The Bureau has at present no",
  "plan to impose it again.",
  "THE COURT: That is not the same thing.",
  "COUNSEL FOR THE DEFENDANTS: It is what",
  "I am authorized to say.",
  "THE COURT: I rule on two matters now.",
  "The request to consolidate under Rule",
  "65(a)(2) is denied. The oral motion for",
  "live testimony is denied; I will decide",
  "on the declarations.",
  "The motion itself is under advisement.",
  "I expect to rule by the end of the month.",
  "Anything further?",
  "LEAD COUNSEL FOR THE PLAINTIFF: No, Your",
  "Honor.",
  "COUNSEL FOR THE DEFENDANTS: Nothing.",
  "THE COURT: We are adjourned.",
  "     (Adjourned at 2:47 p.m.)",
];

export const rulingDocuments: ScenarioDocument[] = [
  paper("protective-order", "Protective Order", [
    title("PROTECTIVE ORDER"),
    para(
      "Upon the joint motion of the parties, ECF No. 19, and good cause shown under Federal Rule of Civil Procedure 26(c), it is hereby ORDERED:",
    ),
    para(
      "1. A party may designate as PROTECTED any document that holds confidential business information or information whose disclosure is restricted by law.",
    ),
    para(
      "2. PROTECTED material may be seen only by the Court and its staff, counsel of record, one designated in-house counsel of each party, and experts, each of whom has first signed Exhibit A.",
    ),
    para(
      "3. A filing that holds PROTECTED material is made under seal, with a public copy from which it has been redacted, within one court day.",
    ),
    para(
      "4. By October 13, 2026 a party that has designated material shall file a notice that states which designations it maintains, and why.",
    ),
    para(
      "5. Material produced by mistake is returned or destroyed within seven days of notice, and its destruction is certified.",
    ),
    para("6. This Order does not govern classified information."),
    byCourt("July 20, 2026"),
  ]),
  paper("protective-acknowledgment", ACKNOWLEDGMENT, [
    title("EXHIBIT A: ACKNOWLEDGMENT"),
    para(
      "I have read the Protective Order and agree to be bound by it. Signed by role; no name is entered in this illustrative copy.",
    ),
  ]),
  paper("transcript", "Transcript of hearing, July 22, 2026", [{ kind: "transcript", lines: TRANSCRIPT }], {
    caption: "none",
  }),
  paper("opinion", "Memorandum Opinion", [
    title("MEMORANDUM OPINION"),
    para(
      "Plaintiff, a company that builds software for attorneys, challenges a directive of June 12, 2026 that cut foreign nationals off two hosted models. The directive was lifted on June 30, 2026. Before the Court is plaintiff's motion for a preliminary injunction, ECF No. 6. For the reasons below it is DENIED WITHOUT PREJUDICE.",
    ),
    heading("A. The case is not moot on this record"),
    para(
      "The burden of showing that conduct that has stopped will not return is a heavy one, and lies with the party that stopped. Asked whether the control will not return, counsel for the defendants could not say so. Tr. 2:19-23. The Court does not decide the question now; defendants have announced a motion under Rule 12(b)(1).",
    ),
    heading("B. Imminent harm has not been shown"),
    para(
      "An injunction before judgment requires harm that is certain, great and imminent. What plaintiff proves is in the main complete: nineteen days of lost access. The continuing effects, late releases and customers who left, would not be cured by an order against a directive that is no longer in force.",
    ),
    para(
      "The threat that the control could return within hours is not fanciful. But nothing now before the Court makes it imminent. Should that change, plaintiff may renew its motion on short notice.",
    ),
    heading("C. The remaining factors"),
    para(
      "The Court need not reach likelihood of success, on which the reach of 50 U.S.C. 4821(a) is seriously disputed, nor the balance of hardships.",
    ),
    para("A separate order accompanies this opinion."),
    byCourt("July 31, 2026"),
  ]),
  paper("pi-denied", "Order", [
    title("ORDER"),
    para("For the reasons in the accompanying Memorandum Opinion, ECF No. 23, it is hereby"),
    para(
      "ORDERED that plaintiff's motion for a preliminary injunction, ECF No. 6, is DENIED WITHOUT PREJUDICE; and it is",
    ),
    para(
      "FURTHER ORDERED that the parties shall file a joint status report by October 2, 2026, and every 60 days thereafter until further order.",
    ),
    para("SO ORDERED."),
    byCourt("July 31, 2026"),
  ]),
];
