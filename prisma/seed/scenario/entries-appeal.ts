import { appealEntry as e, link } from "./docket-entry";
import type { ScenarioEntry } from "./scenario-types";

/** The circuit numbers documents, not entries: the number in the text is the entry's. */
export const appealEntries: ScenarioEntry[] = [
  e(
    "a-docketed",
    9999901,
    ["2026-08-25", "2026-08-25"],
    "clerk",
    "US CIVIL CASE docketed. Notice of Appeal filed by Appellant Legion LegalTech Corp. [9999901]",
    {
      docs: [["ca-docketed", "Notice"]],
    },
  ),
  e(
    "a-initial",
    9999902,
    ["2026-08-26", "2026-08-26"],
    "order",
    "CLERK'S ORDER [9999902] filed directing party to file initial submissions: APPELLANT docketing statement due 09/25/2026. APPELLANT certificate as to parties, etc. due 09/25/2026. APPELLANT statement of issues due 09/25/2026. APPELLANT underlying decision due 09/25/2026. DISPOSITIVE MOTIONS due 10/13/2026; Failure to respond shall result in dismissal of the case for lack of prosecution.",
    {
      docs: [["ca-initial", "Clerk's Order"]],
      triggers: ["dl-ca-initial", "dl-ca-dispositive"],
    },
  ),
  e(
    "a-record",
    null,
    ["2026-08-27", "2026-08-27"],
    "clerk",
    "NOTE TO FILE: originating case information corrected; the order under review was entered on 08/03/2026.",
  ),
  e(
    "a-appearance-appellant",
    9999903,
    ["2026-08-31", "2026-08-31"],
    "appearance",
    "ENTRY OF APPEARANCE [9999903] filed by Lead counsel for the plaintiff on behalf of Appellant Legion LegalTech Corp.",
    {
      by: "ca-legion",
      served: "2026-08-31",
      docs: [["ca-appearance-appellant", "Entry of Appearance"]],
    },
  ),
  e(
    "a-appearance-appellees",
    9999904,
    ["2026-09-03", "2026-09-03"],
    "appearance",
    "ENTRY OF APPEARANCE [9999904] filed by Counsel for the defendants on behalf of Appellees United States of America, et al.",
    {
      by: "ca-united-states",
      served: "2026-09-03",
      docs: [["ca-appearance-appellees", "Entry of Appearance"]],
    },
  ),
  e(
    "a-docketing",
    9999905,
    ["2026-09-25", "2026-09-25"],
    "notice",
    "DOCKETING STATEMENT [9999905] filed by Legion LegalTech Corp. [Service Date: 09/25/2026]",
    {
      by: "ca-legion",
      served: "2026-09-25",
      docs: [["ca-docketing", "Docketing Statement"]],
      links: [link("responds_to", "a-initial")],
    },
  ),
  e(
    "a-issues",
    9999906,
    ["2026-09-25", "2026-09-25"],
    "notice",
    "STATEMENT OF ISSUES [9999906] filed by Legion LegalTech Corp. [Service Date: 09/25/2026]",
    {
      by: "ca-legion",
      served: "2026-09-25",
      docs: [["ca-issues", "Statement of Issues"]],
      links: [link("responds_to", "a-initial")],
    },
  ),
  e(
    "a-parties",
    9999907,
    ["2026-09-25", "2026-09-25"],
    "notice",
    "CERTIFICATE AS TO PARTIES, RULINGS AND RELATED CASES and UNDERLYING DECISION IN CASE [9999907] filed by Legion LegalTech Corp. [Service Date: 09/25/2026]",
    {
      by: "ca-legion",
      served: "2026-09-25",
      docs: [["ca-parties", "Certificate"]],
      links: [link("responds_to", "a-initial")],
    },
  ),
  e(
    "a-motion",
    9999908,
    ["2026-10-02", "2026-10-02"],
    "motion",
    "MOTION [9999908] to dismiss case as moot, or in the alternative to hold case in abeyance filed by United States of America, et al. (Service Date: 10/02/2026 by CM/ECF NDA) Length Certification: Illustrative.",
    {
      by: "ca-united-states",
      served: "2026-10-02",
      docs: [["ca-motion", "Motion"]],
      triggers: ["dl-ca-response-rule", "dl-ca-reply"],
    },
  ),
  e(
    "a-ext-motion",
    9999909,
    ["2026-10-05", "2026-10-05"],
    "motion",
    "CONSENT MOTION [9999909] to extend time to file response to motion to 10/14/2026 filed by Legion LegalTech Corp. (Service Date: 10/05/2026 by CM/ECF NDA)",
    {
      by: "ca-legion",
      served: "2026-10-05",
      docs: [["ca-ext-motion", "Motion"]],
    },
  ),
  e(
    "a-ext-order",
    9999910,
    ["2026-10-06", "2026-10-06"],
    "order",
    "CLERK'S ORDER [9999910] filed granting motion to extend time [9999909-2]. APPELLANT response to motion [9999908-2] now due 10/14/2026.",
    {
      docs: [["ca-ext-order", "Clerk's Order"]],
      links: [link("disposes_of", "a-ext-motion", "granted")],
      triggers: ["dl-ca-response"],
    },
  ),
];
