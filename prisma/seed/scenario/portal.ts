/** Work inside the firm, and what passes between the firm and the client. */
import type { ScenarioMessage, ScenarioNote, ScenarioRelease, ScenarioReport, ScenarioTask } from "./scenario-types";

export const tasks: ScenarioTask[] = [
  { key: "t-privilege-log", text: "Write to counsel for the defendants about the privilege log that did not come on October 9", owner: "associate", dueOn: "2026-10-14", done: false, about: "dl-privilege-log" },
  { key: "t-designations", text: "Draft notice of designations maintained; ask finance which ones still matter", owner: "associate", dueOn: "2026-10-13", done: false, about: "dl-po-ours" },
  { key: "t-recurrence-proof", text: "Find a declarant on the threat of recurrence", owner: "associate", dueOn: "2026-10-19", done: false, about: "hm-recurrence" },
  { key: "t-expert", text: "Expert 1: does the lead of a competitor last", owner: "expert", dueOn: "2026-10-26", done: false, about: "hm-competitor" },
  { key: "t-outline", text: "Argument outline, November 5", owner: "supervising_attorney", dueOn: "2026-10-30", done: false, about: "h-motions" },
  { key: "t-tracking", text: "Ask the carrier for the tracking record of the President's copy", owner: "paralegal", dueOn: "2026-07-08", done: true, about: "d-service-others" },
];

export const notes: ScenarioNote[] = [
  { key: "n-superseded", author: "associate", at: "2026-09-23T10:12:00-04:00", text: "ECF No. 29 is aimed at ECF No. 1, which is no longer operative. Watch for their statement on October 14.", about: "d-mtd", tier: "work_product" },
  { key: "n-transcript", author: "supervising_attorney", at: "2026-07-30T08:40:00-04:00", text: "The exchange on whether the control may return is the best page we have on mootness.", about: "d-transcript", tier: "work_product" },
  { key: "n-clock", author: "paralegal", at: "2026-07-29T15:05:00-04:00", text: "The docket prints a Saturday for the redacted transcript. Kept as printed; Monday is the computed date.", about: "dl-transcript-31", tier: "work_product" },
  { key: "n-two-entries", author: "paralegal", at: "2026-09-11T17:31:00-04:00", text: "One PDF on two entries, 33 and 34. Cite it as ECF No. 33.", about: "d-cross", tier: "work_product" },
];

export const messages: ScenarioMessage[] = [
  { key: "m-1", thread: "Hearing in July", from: "supervising_attorney", at: "2026-07-23T09:00:00-04:00", text: "The judge heard both sides yesterday and will decide by the end of the month. Nothing is needed from you now.", readAt: "2026-07-23T09:42:00-04:00" },
  { key: "m-2", thread: "Decision of July 31", from: "supervising_attorney", at: "2026-08-03T16:20:00-04:00", text: "The judge said no to quick protection for now, because the restriction is not in force. The case itself goes on, and we may ask again.", readAt: "2026-08-03T18:05:00-04:00" },
  { key: "m-3", thread: "Decision of July 31", from: "client_lead", at: "2026-08-04T08:15:00-04:00", text: "Thank you. Does this mean that our costs since July do not count?", readAt: "2026-08-04T08:30:00-04:00" },
  { key: "m-4", thread: "Decision of July 31", from: "associate", at: "2026-08-04T11:02:00-04:00", text: "They count as evidence of how serious this is. Please keep reporting them.", readAt: "2026-08-04T11:30:00-04:00" },
  { key: "m-5", thread: "Draft reply", from: "client_lead", at: "2026-10-13T17:48:00-04:00", text: "When will the draft reach us? Two of us travel from Friday.", readAt: null },
];

export const releases: ScenarioRelease[] = [
  { entry: "d-complaint", deadline: null, by: "supervising_attorney", at: "2026-06-24T12:00:00-04:00" },
  { entry: "d-pi", deadline: null, by: "supervising_attorney", at: "2026-06-29T09:00:00-04:00" },
  { entry: "d-lifting", deadline: null, by: "supervising_attorney", at: "2026-07-01T17:00:00-04:00" },
  { entry: "d-pi-opp", deadline: null, by: "associate", at: "2026-07-07T09:15:00-04:00" },
  { entry: "d-redacted", deadline: null, by: "associate", at: "2026-07-17T10:00:00-04:00" },
  { entry: "d-opinion", deadline: null, by: "supervising_attorney", at: "2026-08-03T16:15:00-04:00" },
  { entry: "d-order", deadline: null, by: "supervising_attorney", at: "2026-08-03T16:15:00-04:00" },
  { entry: "d-mtd", deadline: null, by: "associate", at: "2026-08-31T09:30:00-04:00" },
  { entry: "d-cross", deadline: null, by: "associate", at: "2026-09-14T09:30:00-04:00" },
  { entry: "d-supp-complaint", deadline: null, by: "associate", at: "2026-09-23T14:00:00-04:00" },
  { entry: null, deadline: "dl-i-review", by: "associate", at: "2026-10-07T09:00:00-04:00" },
  { entry: null, deadline: "dl-cross-reply", by: "associate", at: "2026-09-17T11:00:00-04:00" },
];

export const reports: ScenarioReport[] = [
  { key: "r-1", reporter: "client_reporter_a", at: "2026-09-04T16:10:00-04:00", text: "About four hours a week go into keeping the second supplier working.", category: "unrecoverable_cost", amountText: "4 hours a week", state: "accepted", harm: "hm-second-supplier" },
  { key: "r-2", reporter: "client_reporter_b", at: "2026-10-12T11:25:00-04:00", text: "A prospective customer asked for a clause that lets it leave if the model is withdrawn again; we gave a discount instead.", category: "lost_contract", amountText: "$18,000 to $24,000 a year less", state: "pending", harm: null },
  { key: "r-3", reporter: "client_reporter_a", at: "2026-10-13T19:02:00-04:00", text: "The release notes for November had to be planned twice, once for each supplier.", category: "operations", amountText: null, state: "pending", harm: null },
  { key: "r-4", reporter: "client_reporter_b", at: "2026-09-30T09:20:00-04:00", text: "Fees of counsel in September.", category: "unrecoverable_cost", amountText: null, state: "returned", harm: null },
];
