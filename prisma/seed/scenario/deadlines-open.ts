/** Dates that are open on the scenario's today: overdue, today, this week, later, waiting, unconfirmed. */
import { date } from "./deadlines-done";
import type { ScenarioDeadline } from "./scenario-types";

const internal = (key: string, title: string, daysBefore: number, dueOn: string, rest: Partial<ScenarioDeadline> = {}) =>
  date({ key, title, whose: "internal", ownerRole: "associate", dueOn, state: "confirmed", chain: { from: "dl-cross-reply", daysBefore }, ...rest });

export const openDeadlines: ScenarioDeadline[] = [
  // Overdue.
  date({ key: "dl-privilege-log", title: "Privilege log for the certified list", whose: "theirs", ownerRole: "associate", orderEntry: "d-ext2-order", triggerEntry: "d-ext2-order", dueOn: "2026-10-09", printedOn: "2026-10-09", state: "confirmed", reason: "Nothing docketed." }),
  date({ key: "dl-po-ours", title: "Notice of designations maintained, Protective Order paragraph 4", whose: "ours", ownerRole: "associate", orderEntry: "d-po", triggerEntry: "d-po", dueOn: "2026-10-13", state: "confirmed" }),
  date({ key: "dl-po-theirs", title: "Defendants' notice of designations maintained", whose: "theirs", ownerRole: "paralegal", backupRole: "associate", confirmedBy: "associate", orderEntry: "d-po", triggerEntry: "d-po", dueOn: "2026-10-13", state: "confirmed" }),
  internal("dl-i-draft", "Draft reply on cross-motion", 8, "2026-10-13"),
  // Today.
  date({ key: "dl-ca-response", case: "appeal", title: "Response to motion to dismiss appeal or hold in abeyance (extended)", whose: "ours", ownerRole: "supervising_attorney", backupRole: "associate", orderEntry: "a-ext-order", triggerEntry: "a-ext-order", dueOn: "2026-10-14", printedOn: "2026-10-14", state: "confirmed" }),
  date({ key: "dl-mtd-election", title: "Statement whether ECF No. 29 reaches the Supplemental Complaint", whose: "theirs", ownerRole: "associate", orderEntry: "d-supp-order", triggerEntry: "d-supp-order", dueOn: "2026-10-14", state: "confirmed" }),
  // This week.
  internal("dl-i-review", "Client's review of reply", 6, "2026-10-15", { ownerRole: "client_lead", backupRole: "associate" }),
  date({ key: "dl-argument-notice", title: "Joint notice on allocation of argument time", whose: "ours", ownerRole: "associate", orderEntry: "d-minute-argument", triggerEntry: "d-minute-argument", dueOn: "2026-10-16", printedOn: "2026-10-16", state: "proposed", confirmedBy: null }),
  // Later.
  internal("dl-i-declaration", "Declarant's signature: Engineer A, second supplemental declaration", 2, "2026-10-19"),
  internal("dl-i-cites", "Cite-check of reply", 1, "2026-10-20", { ownerRole: "paralegal", backupRole: "associate", confirmedBy: "associate" }),
  date({ key: "dl-cross-reply", title: "Reply in support of cross-motion", whose: "ours", ownerRole: "supervising_attorney", backupRole: "associate", orderEntry: "d-ext2-order", triggerEntry: "d-ext2-order", dueOn: "2026-10-21", printedOn: "2026-10-21", state: "confirmed" }),
  date({ key: "dl-supp-answer", title: "Response to Supplemental Complaint", whose: "theirs", ownerRole: "associate", orderEntry: "d-supp-order", triggerEntry: "d-supp-order", dueOn: "2026-10-23", state: "confirmed" }),
  date({ key: "dl-transcript-90", title: "Release of transcript restriction", whose: "court", ownerRole: "paralegal", backupRole: null, confirmedBy: "associate", ruleId: "transcript-90", triggerEntry: "d-transcript", triggerOn: "2026-07-29", dueOn: "2026-10-27", printedOn: "2026-10-27", state: "confirmed" }),
  date({ key: "dl-jsr-3", title: "Joint status report (every 60 days)", whose: "ours", ownerRole: "associate", orderEntry: "d-order", triggerEntry: "d-order", triggerOn: "2026-10-02", dueOn: "2026-12-01", state: "confirmed" }),
  // Waiting for something that has not happened.
  date({ key: "dl-answer-12a4", title: "Answer after a ruling on ECF No. 29", whose: "theirs", ownerRole: "associate", ruleId: "frcp-12-a-4-A", triggerEntry: "d-mtd", dueOn: null, state: "waiting", reason: "14 days after notice that ECF No. 29 is denied or postponed." }),
  date({ key: "dl-ca-reply", case: "appeal", title: "Appellees' reply on motion to dismiss appeal", whose: "theirs", ownerRole: "associate", ruleId: "frap-27-a-4", triggerEntry: "a-motion", dueOn: null, state: "waiting", reason: "7 days after our response is served." }),
  date({ key: "dl-joint-appendix", title: "Joint appendix, LCvR 7(n)", whose: "ours", ownerRole: "associate", ruleId: "lcvr-7-n", triggerEntry: "d-record", dueOn: null, state: "waiting", confirmedBy: null, reason: "14 days after the final memorandum; applies only on the administrative-record track." }),
  date({ key: "dl-eaja", title: "Application for fees, EAJA", whose: "ours", ownerRole: "supervising_attorney", ruleId: "usc-28-2412-d-1-B", dueOn: null, state: "waiting", reason: "30 days after final judgment that is not appealable." }),
];
