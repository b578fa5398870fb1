/** Hearings, posture and the client's six stages. */
import type { ClientStage, ScenarioHearing, ScenarioPosture } from "./scenario-types";

const COURTROOM = "Courtroom (illustrative)";
const JUDGE = "Judge (illustrative)";

export const hearings: ScenarioHearing[] = [
  {
    key: "h-pi-1",
    case: "district",
    kind: "Preliminary injunction hearing",
    startsAt: "2026-07-17T10:00:00-04:00",
    place: COURTROOM,
    judge: JUDGE,
    state: "reset",
    argues: [],
    rulings: [],
    transcriptEntry: null,
    entries: ["d-minute-lifting", "d-set-1", "d-minute-reset"],
    replacedBy: "h-pi-2",
  },
  {
    key: "h-pi-2",
    case: "district",
    kind: "Preliminary injunction hearing",
    startsAt: "2026-07-22T14:00:00-04:00",
    place: COURTROOM,
    judge: JUDGE,
    state: "held",
    argues: ["Lead counsel for the plaintiff", "Counsel for the defendants"],
    rulings: [
      "Request to consolidate with trial on the merits, Rule 65(a)(2): denied",
      "Oral motion for live testimony: denied",
      "ECF No. 6: taken under advisement",
    ],
    transcriptEntry: "d-transcript",
    entries: ["d-minute-reset", "d-reset", "d-hearing"],
    replacedBy: null,
  },
  {
    key: "h-status",
    case: "district",
    kind: "Initial status conference",
    startsAt: "2026-09-09T09:30:00-04:00",
    place: COURTROOM,
    judge: JUDGE,
    state: "vacated",
    argues: [],
    rulings: [],
    transcriptEntry: null,
    entries: ["d-minute-conference", "d-minute-vacate"],
    replacedBy: null,
  },
  {
    key: "h-motions",
    case: "district",
    kind: "Motion hearing",
    startsAt: "2026-11-05T10:00:00-05:00",
    place: COURTROOM,
    judge: JUDGE,
    state: "set",
    argues: ["Lead counsel for the plaintiff"],
    rulings: [],
    transcriptEntry: null,
    entries: ["d-minute-argument", "d-set-3"],
    replacedBy: null,
  },
];

export const posture: ScenarioPosture[] = [
  {
    item: "tro",
    state: "Not sought",
    on: null,
    entry: null,
    note: "No temporary restraining order was asked for.",
  },
  {
    item: "preliminary_injunction",
    state: "Denied without prejudice",
    on: "2026-07-31",
    entry: "d-order",
    note: "No imminent harm shown; may be renewed on short notice.",
  },
  {
    item: "security",
    state: "Not reached",
    on: "2026-07-31",
    entry: "d-opinion",
    note: "Rule 65(c): plaintiff asked for none or a nominal sum (ECF No. 6).",
  },
  {
    item: "consolidation_65a2",
    state: "Denied from the bench",
    on: "2026-07-22",
    entry: "d-hearing",
    note: "Rule 65(a)(2).",
  },
  {
    item: "stay_of_agency_action",
    state: "Not sought",
    on: null,
    entry: null,
    note: "5 U.S.C. 705: the directive was lifted before it could be asked for.",
  },
  { item: "stay_pending_appeal", state: "Not sought", on: null, entry: null, note: "" },
  {
    item: "abeyance",
    state: "Sought on appeal, pending",
    on: "2026-10-02",
    entry: "a-motion",
    note: "In the alternative to dismissal; our response is due October 14, 2026.",
  },
  {
    item: "merits",
    state: "Motion to dismiss and cross-motion pending",
    on: "2026-10-13",
    entry: "d-minute-argument",
    note: "ECF Nos. 29 and 33; hearing November 5, 2026. ECF No. 29 is aimed at a pleading that is no longer operative.",
  },
  {
    item: "appeal",
    state: "Pending",
    on: "2026-08-25",
    entry: "a-docketed",
    note: "No. 26-9999, from ECF No. 24.",
  },
];

/** Six stages in plain words; the firm's phases map onto them many to one. */
export const stages: ClientStage[] = [
  {
    key: "starting",
    title: "The case has been started",
    means: "Your complaint is with the court. The government has not yet been formally told.",
    next: "We deliver the papers to the government.",
    needed: "Nothing now.",
  },
  {
    key: "served",
    title: "The government has been told",
    means: "The government has the papers and a set time to answer.",
    next: "The government answers, or asks the court to end the case.",
    needed: "Keep a record of what the restriction costs you.",
  },
  {
    key: "interim",
    title: "Asking for quick protection",
    means: "We have asked the court for an order that protects you while the case runs.",
    next: "A hearing, then a decision on that request.",
    needed: "We may ask you for a signed statement.",
  },
  {
    key: "arguing",
    title: "Both sides are arguing",
    means: "Each side tells the court in writing why it should win.",
    next: "The last papers are filed, then the judge hears both sides.",
    needed: "Please read the draft we send you and tell us what is not right.",
  },
  {
    key: "deciding",
    title: "The judge is deciding",
    means: "Everything has been said. The judge writes the decision.",
    next: "The decision arrives. We cannot say when.",
    needed: "Nothing now. Tell us if anything changes for you.",
  },
  {
    key: "appeal",
    title: "A higher court is looking at it",
    means: "A decision has been taken to the court of appeals.",
    next: "Papers there, perhaps a hearing, then a decision.",
    needed: "Nothing now.",
  },
];
