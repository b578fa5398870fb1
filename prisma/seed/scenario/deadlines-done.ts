/** Dates that have run their course: done, extended, superseded, vacated. */
import type { ScenarioDeadline } from "./scenario-types";

type Given = Pick<ScenarioDeadline, "key" | "title" | "whose" | "ownerRole" | "dueOn" | "state"> &
  Partial<ScenarioDeadline>;

/** Fills what a date does not have; a court date is confirmed by a second person unless it says otherwise. */
export const date = (given: Given): ScenarioDeadline => ({
  case: "district",
  backupRole: "paralegal",
  ruleId: null,
  orderEntry: null,
  triggerEntry: null,
  triggerOn: null,
  serviceMethod: "n/a",
  printedOn: null,
  confirmedBy: "paralegal",
  closedBy: null,
  supersededBy: null,
  chain: null,
  reason: null,
  ...given,
});

export const doneDeadlines: ScenarioDeadline[] = [
  date({ key: "dl-4m", title: "Serve every defendant", whose: "ours", ownerRole: "paralegal", backupRole: "associate", confirmedBy: "associate", ruleId: "frcp-4-m", triggerEntry: "d-complaint", triggerOn: "2026-06-23", dueOn: "2026-09-21", state: "done", closedBy: "d-service-others" }),
  date({ key: "dl-pi-opposition", title: "Opposition to motion for preliminary injunction", whose: "theirs", ownerRole: "associate", ruleId: "lcvr-65-1-c", triggerEntry: "d-pi", triggerOn: "2026-06-29", serviceMethod: "hand", dueOn: "2026-07-06", state: "done", closedBy: "d-pi-opp" }),
  date({ key: "dl-pi-hearing", title: "Hearing on preliminary injunction, latest", whose: "court", ownerRole: "associate", ruleId: "lcvr-65-1-d", triggerEntry: "d-pi", triggerOn: "2026-06-26", dueOn: "2026-07-17", state: "superseded", closedBy: "d-minute-reset", reason: "Hearing reset to July 22, 2026 without objection." }),
  date({ key: "dl-jsr-1", title: "Joint status report on the lifting", whose: "ours", ownerRole: "associate", orderEntry: "d-minute-lifting", triggerEntry: "d-minute-lifting", dueOn: "2026-07-10", printedOn: "2026-07-10", state: "done", closedBy: "d-jsr-1" }),
  date({ key: "dl-pi-reply", title: "Reply on preliminary injunction", whose: "ours", ownerRole: "supervising_attorney", orderEntry: "d-minute-lifting", triggerEntry: "d-minute-lifting", dueOn: "2026-07-13", printedOn: "2026-07-13", state: "done", closedBy: "d-pi-reply" }),
  date({ key: "dl-transcript-21", title: "Transcript redaction request", whose: "ours", ownerRole: "paralegal", confirmedBy: "associate", ruleId: "transcript-21", triggerEntry: "d-transcript", triggerOn: "2026-07-29", dueOn: "2026-08-19", printedOn: "2026-08-19", state: "done", reason: "No redaction asked for." }),
  date({ key: "dl-transcript-31", title: "Redacted transcript", whose: "court", ownerRole: "paralegal", confirmedBy: "associate", ruleId: "transcript-31", triggerEntry: "d-transcript", triggerOn: "2026-07-29", dueOn: "2026-08-31", printedOn: "2026-08-29", state: "done", reason: "The docket prints Saturday, August 29, unrolled; no redaction was asked for." }),
  date({ key: "dl-appeal", title: "Notice of appeal from ECF No. 24", whose: "ours", ownerRole: "supervising_attorney", ruleId: "frap-4-a-1-B", triggerEntry: "d-order", triggerOn: "2026-08-03", dueOn: "2026-10-02", state: "done", closedBy: "d-noa" }),
  date({ key: "dl-jsr-2", title: "Joint status report", whose: "ours", ownerRole: "associate", orderEntry: "d-order", triggerEntry: "d-order", dueOn: "2026-10-02", printedOn: "2026-10-02", state: "done", closedBy: "d-jsr-2" }),
  date({ key: "dl-answer", title: "Answer or Rule 12 motion", whose: "theirs", ownerRole: "associate", ruleId: "frcp-12-a-2", triggerEntry: "d-service-usao", triggerOn: "2026-06-29", serviceMethod: "hand", dueOn: "2026-08-28", printedOn: "2026-08-28", state: "superseded", closedBy: "d-mtd", supersededBy: "dl-answer-12a4", reason: "A Rule 12 motion suspends the answer." }),
  date({ key: "dl-supp-opposition", title: "Opposition to motion for leave to supplement", whose: "theirs", ownerRole: "associate", ruleId: "lcvr-7-b", triggerEntry: "d-supp-motion", triggerOn: "2026-08-07", serviceMethod: "ecf", dueOn: "2026-08-21", state: "extended", closedBy: "d-ext-order", supersededBy: "dl-supp-opposition-2" }),
  date({ key: "dl-supp-opposition-2", title: "Opposition to motion for leave to supplement (extended)", whose: "theirs", ownerRole: "associate", orderEntry: "d-ext-order", triggerEntry: "d-ext-order", dueOn: "2026-08-28", state: "done", closedBy: "d-supp-opp" }),
  date({ key: "dl-supp-reply", title: "Reply on motion for leave to supplement", whose: "ours", ownerRole: "associate", ruleId: "lcvr-7-d", triggerEntry: "d-supp-opp", triggerOn: "2026-08-28", serviceMethod: "ecf", dueOn: "2026-09-04", state: "done", closedBy: "d-supp-reply" }),
  date({ key: "dl-163-report", title: "Report under LCvR 16.3(d)", whose: "ours", ownerRole: "associate", orderEntry: "d-minute-conference", triggerEntry: "d-minute-conference", dueOn: "2026-09-02", state: "vacated", closedBy: "d-minute-vacate", reason: "Status conference vacated in light of ECF No. 29." }),
  date({ key: "dl-transcript-order", title: "Transcript order and representation statement", whose: "ours", ownerRole: "paralegal", confirmedBy: "associate", ruleId: "frap-10-b-1", triggerEntry: "d-noa", triggerOn: "2026-08-21", dueOn: "2026-09-04", state: "done", reason: "Certificate that the transcript is on file." }),
  date({ key: "dl-mtd-opposition", title: "Opposition to motion to dismiss", whose: "ours", ownerRole: "supervising_attorney", ruleId: "lcvr-7-b", triggerEntry: "d-mtd", triggerOn: "2026-08-28", serviceMethod: "ecf", dueOn: "2026-09-11", state: "done", closedBy: "d-mtd-opp" }),
  date({ key: "dl-15a1b", title: "Last day to amend once as of right", whose: "ours", ownerRole: "associate", ruleId: "frcp-15-a-1-B", triggerEntry: "d-mtd", triggerOn: "2026-08-28", serviceMethod: "ecf", dueOn: "2026-09-18", state: "vacated", reason: "Counsel chose to supplement under Rule 15(d) instead." }),
  date({ key: "dl-mtd-reply", title: "Reply on motion to dismiss", whose: "theirs", ownerRole: "associate", ruleId: "lcvr-7-d", triggerEntry: "d-mtd-opp", triggerOn: "2026-09-11", serviceMethod: "ecf", dueOn: "2026-09-18", state: "extended", closedBy: "d-ext2-order", supersededBy: "dl-combined-reply" }),
  date({ key: "dl-cross-opposition", title: "Opposition to cross-motion", whose: "theirs", ownerRole: "associate", ruleId: "lcvr-7-b", triggerEntry: "d-cross", triggerOn: "2026-09-11", serviceMethod: "ecf", dueOn: "2026-09-25", state: "extended", closedBy: "d-ext2-order", supersededBy: "dl-combined-reply" }),
  date({ key: "dl-combined-reply", title: "Combined reply and opposition to cross-motion", whose: "theirs", ownerRole: "associate", orderEntry: "d-ext2-order", triggerEntry: "d-ext2-order", dueOn: "2026-10-09", printedOn: "2026-10-09", state: "done", closedBy: "d-cross-opp" }),
  date({ key: "dl-ca-initial", case: "appeal", title: "Initial submissions: docketing statement, issues, certificate, underlying decision", whose: "ours", ownerRole: "associate", orderEntry: "a-initial", triggerEntry: "a-initial", dueOn: "2026-09-25", printedOn: "2026-09-25", state: "done", closedBy: "a-parties" }),
  date({ key: "dl-ca-dispositive", case: "appeal", title: "Dispositive motions", whose: "theirs", ownerRole: "associate", orderEntry: "a-initial", triggerEntry: "a-initial", dueOn: "2026-10-13", printedOn: "2026-10-13", state: "done", closedBy: "a-motion" }),
  date({ key: "dl-ca-response-rule", case: "appeal", title: "Response to motion to dismiss appeal", whose: "ours", ownerRole: "supervising_attorney", ruleId: "frap-27-a-3-A", triggerEntry: "a-motion", triggerOn: "2026-10-02", serviceMethod: "ecf", dueOn: "2026-10-13", state: "extended", closedBy: "a-ext-order", supersededBy: "dl-ca-response", reason: "Day 10 is Columbus Day, October 12." }),
  date({ key: "dl-cross-reply-rule", title: "Reply on cross-motion, by rule", whose: "ours", ownerRole: "associate", ruleId: "lcvr-7-d", triggerEntry: "d-cross-opp", triggerOn: "2026-10-09", serviceMethod: "ecf", dueOn: "2026-10-16", state: "superseded", supersededBy: "dl-cross-reply", closedBy: "d-ext2-order", reason: "The order of September 16 names October 21." }),
];
