/** The whole illustrative scenario, as one plain value. */
import { claims, pleadings } from "./claims";
import { hearings, posture, stages } from "./course";
import { interimDeadlines } from "./deadlines-interim";
import { meritsDeadlines } from "./deadlines-merits";
import { openDeadlines } from "./deadlines-open";
import { appealDocuments } from "./documents-appeal";
import { interimDocuments } from "./documents-interim";
import { meritsDocuments } from "./documents-merits";
import { openingDocuments } from "./documents-opening";
import { rulingDocuments } from "./documents-rulings";
import { appealEntries } from "./entries-appeal";
import { interimEntries } from "./entries-interim";
import { meritsEntries } from "./entries-merits";
import { openingEntries } from "./entries-opening";
import { supplementEntries } from "./entries-supplement";
import { baselines, declarations } from "./evidence";
import { facts } from "./facts";
import { accessIntervals, governmentActions } from "./government";
import { harms } from "./harms";
import { appearances, attorneys, firms, parties, service, users } from "./people";
import { messages, notes, releases, reports, tasks } from "./portal";
import { APPEAL_NUMBER, DISTRICT_NUMBER, SCENARIO_LABEL, SCENARIO_NOW } from "./scenario-now";
import type { Scenario } from "./scenario-types";

export const scenario: Scenario = {
  now: SCENARIO_NOW,
  label: SCENARIO_LABEL,
  cases: [
    {
      key: "district",
      illustrative: true,
      captionShort: "Legion v. Lutnick (illustrative)",
      captionFull:
        "LEGION LEGALTECH CORP., Plaintiff, v. HOWARD W. LUTNICK, in his official capacity as Secretary of Commerce, et al., Defendants (illustrative scenario)",
      courtId: "dcd",
      courtName: "United States District Court for the District of Columbia",
      docketNumber: DISTRICT_NUMBER,
      assignedTo: "Judge (illustrative)",
      referredTo: null,
      cause: "05:702 Administrative Procedure Act",
      natureOfSuit: "899 Administrative Procedure Act/Review or Appeal of Agency Decision",
      jurisdiction: "U.S. Government Defendant",
      juryDemand: "None",
      filedOn: "2026-06-23",
      terminatedOn: null,
      phase: "Motion to dismiss and cross-motion for partial summary judgment",
      stage: "arguing",
      appealOf: null,
      reviewTrack: "undecided",
      lastCheckedAt: "2026-10-14T07:45:00-04:00",
      lastCheckedFrom: "Illustrative docket sheet",
    },
    {
      key: "appeal",
      illustrative: true,
      captionShort: "Legion v. Lutnick, on appeal (illustrative)",
      captionFull:
        "Legion LegalTech Corp., Appellant v. Howard W. Lutnick, in his official capacity as Secretary of Commerce, et al., Appellees (illustrative scenario)",
      courtId: "cadc",
      courtName: "United States Court of Appeals for the District of Columbia Circuit",
      docketNumber: APPEAL_NUMBER,
      assignedTo: null,
      referredTo: null,
      cause: null,
      natureOfSuit: "2899 Other Statutes APA/Review Agency",
      jurisdiction: "28 U.S.C. 1292(a)(1)",
      juryDemand: null,
      filedOn: "2026-08-25",
      terminatedOn: null,
      phase: "Initial submissions; motion to dismiss or hold in abeyance pending",
      stage: "appeal",
      appealOf: "district",
      reviewTrack: "undecided",
      lastCheckedAt: "2026-10-14T07:45:00-04:00",
      lastCheckedFrom: "Illustrative docket sheet",
    },
  ],
  users,
  firms,
  parties,
  attorneys,
  appearances,
  service,
  documents: [
    ...openingDocuments,
    ...interimDocuments,
    ...rulingDocuments,
    ...meritsDocuments,
    ...appealDocuments,
  ],
  entries: [...openingEntries, ...interimEntries, ...supplementEntries, ...meritsEntries, ...appealEntries],
  pleadings,
  claims,
  hearings,
  posture,
  deadlines: [...interimDeadlines, ...meritsDeadlines, ...openDeadlines],
  facts,
  baselines,
  harms,
  declarations,
  governmentActions,
  accessIntervals,
  tasks,
  notes,
  messages,
  releases,
  reports,
  stages,
};
