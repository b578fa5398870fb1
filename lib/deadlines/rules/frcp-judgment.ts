import {
  after,
  always,
  before,
  days,
  family,
  type Rule,
  reformed2009,
  since,
  since2009,
} from "../rule-shape";

const COPY = "An unofficial copy of the Federal Rules of Civil Procedure, October 2025.";
const frcp = family({ authority: "federal_rule", calendar: "ddc", seen: "copy", seenWhere: COPY });
const MEMORY = { seen: "memory", seenWhere: "From memory of the official text." } as const;
/** Rule 6(b)(2) forbids extending these; a timely motion restarts the time to appeal for every party. */
const NEVER = { extendable: "never" } as const;
const TOLLS = ["Timely, it restarts the time to appeal for all parties; late, it does not."] as const;

/** Federal Rules of Civil Procedure 50 to 81: judgment, post-judgment motions, restraints, magistrate judges. */
export const frcpJudgment: readonly Rule[] = [
  frcp({
    id: "frcp-50-b",
    cite: "Fed. R. Civ. P. 50(b)",
    title: "Renew a motion for judgment as a matter of law",
    ...NEVER,
    notes: TOLLS,
    versions: reformed2009(after("judgment_entered", 28), 10),
  }),
  frcp({
    id: "frcp-50-d",
    cite: "Fed. R. Civ. P. 50(d)",
    title: "New trial, by the party against whom judgment as a matter of law was rendered",
    ...NEVER,
    versions: reformed2009(after("judgment_entered", 28), 10),
  }),
  frcp({
    id: "frcp-52-b",
    cite: "Fed. R. Civ. P. 52(b)",
    title: "Move to amend or add findings",
    ...NEVER,
    notes: TOLLS,
    versions: reformed2009(after("judgment_entered", 28), 10),
  }),
  frcp({
    id: "frcp-54-d-1",
    cite: "Fed. R. Civ. P. 54(d)(1)",
    title: "Move for review of the clerk's costs",
    ...MEMORY,
    versions: reformed2009(after("costs_taxed", 7), 5),
  }),
  frcp({
    id: "frcp-54-d-1-notice",
    cite: "Fed. R. Civ. P. 54(d)(1)",
    title: "Clerk may tax costs",
    binds: "the clerk",
    side: "court",
    ...MEMORY,
    versions: reformed2009(after("costs_noticed", 14), 1),
  }),
  frcp({
    id: "frcp-54-d-2-B",
    cite: "Fed. R. Civ. P. 54(d)(2)(B)",
    title: "Move for attorney's fees",
    ...MEMORY,
    versions: since("1993-12-01", after("judgment_entered", 14)),
    notes: ["Unless a statute or order says otherwise: EAJA has its own 30 days; FOIA fees fall here."],
  }),
  frcp({
    id: "frcp-55-b-2",
    cite: "Fed. R. Civ. P. 55(b)(2)",
    title: "Serve notice of the hearing on a default judgment",
    ...MEMORY,
    extendable: "not_stated",
    versions: reformed2009(before("default_hearing", 7), 3),
  }),
  frcp({
    id: "frcp-56-b",
    cite: "Fed. R. Civ. P. 56(b)",
    title: "Move for summary judgment",
    seenWhere: "A published page quoting the rule.",
    versions: since2009(after("discovery_closed", 30)),
    notes: ["A default only; the times to respond are those of LCvR 7."],
  }),
  frcp({
    id: "frcp-58-c-2-B",
    cite: "Fed. R. Civ. P. 58(c)(2)(B)",
    title: "Judgment deemed entered without a separate document",
    binds: "nobody: an event",
    side: "court",
    roll: "no",
    extendable: "not_stated",
    versions: since("2002-12-01", after("docket_entry_without_separate_document", 150)),
    contested: ["Whether the 150th day rolls off a weekend or holiday: shown unrolled."],
    notes: ["The 60 days to appeal run from it: 210 days in all."],
  }),
  ...(["b", "e"] as const).map((letter) =>
    frcp({
      id: `frcp-59-${letter}`,
      cite: `Fed. R. Civ. P. 59(${letter})`,
      title: letter === "b" ? "Move for a new trial" : "Move to alter or amend the judgment",
      ...NEVER,
      notes: [
        ...TOLLS,
        "No three days for mailing: it runs from entry (Derrington-Bey, 39 F.3d 1224 (D.C. Cir. 1994)).",
      ],
      versions: reformed2009(after("judgment_entered", 28), 10),
    }),
  ),
  frcp({
    id: "frcp-59-c",
    cite: "Fed. R. Civ. P. 59(c)",
    title: "Opposing affidavits on a motion for a new trial",
    service: "rule5",
    versions: reformed2009(after("new_trial_motion_served", 14), 10),
  }),
  frcp({
    id: "frcp-59-d",
    cite: "Fed. R. Civ. P. 59(d)",
    title: "New trial on the court's own initiative",
    binds: "the court",
    side: "court",
    ...NEVER,
    versions: reformed2009(after("judgment_entered", 28), 10),
  }),
  frcp({
    id: "frcp-60-c-1",
    cite: "Fed. R. Civ. P. 60(c)(1)",
    title: "Move for relief under Rule 60(b)(1) to (3)",
    ...NEVER,
    versions: always(after("judgment_entered", { n: 1, unit: "years" })),
    contested: ["An anniversary of 29 February."],
    notes: [
      "A reasonable time, one year at most; an appeal does not stop it. Filed within 28 days it restarts the appeal.",
    ],
  }),
  frcp({
    id: "frcp-62-a",
    cite: "Fed. R. Civ. P. 62(a)",
    title: "End of the automatic stay of execution",
    binds: "the judgment creditor",
    roll: "contested",
    versions: [
      { from: "2018-12-01", to: null, legs: [after("judgment_entered", 30)] },
      {
        from: "2009-12-01",
        to: "2018-11-30",
        legs: [after("judgment_entered", 14)],
        note: "14 days before 1 December 2018, from memory.",
      },
      {
        from: null,
        to: "2009-11-30",
        legs: [after("judgment_entered", 10)],
        courtDaysOnly: true,
        note: "10 days before 1 December 2009, from memory.",
      },
    ],
    contested: ["Whether the end of a stay rolls off a weekend or holiday."],
    notes: ["Not for injunctions (62(c)); the United States needs no bond (62(e))."],
  }),
  ...(["frcp-65-b-2", "frcp-65-b-2-extension"] as const).map((id) =>
    frcp({
      id,
      cite: "Fed. R. Civ. P. 65(b)(2)",
      title:
        id === "frcp-65-b-2"
          ? "A restraining order without notice expires"
          : "An extended restraining order expires",
      binds: "the restrained party",
      roll: "contested",
      confidence: "medium",
      extendable: "limited",
      versions: reformed2009(after(id === "frcp-65-b-2" ? "tro_entered" : "tro_expires", 14), 10),
      contested: [
        "Whether Rule 6(a) lengthens a restraint, as opposed to a time to act: the unrolled day is the limit.",
      ],
      notes: [
        "The day and hour named in the order govern. One like extension for good cause, longer by consent.",
      ],
    }),
  ),
  frcp({
    id: "frcp-65-b-4",
    cite: "Fed. R. Civ. P. 65(b)(4)",
    title: "Notice of a motion to dissolve a restraining order",
    roll: "contested",
    confidence: "medium",
    versions: always(before("hearing_on_dissolution", 2)),
    contested: ["Whether two days' notice rolls back over a weekend."],
    notes: ["The court may set a shorter notice."],
  }),
  frcp({
    id: "frcp-68",
    cite: "Fed. R. Civ. P. 68(a)",
    title: "Accept an offer of judgment",
    service: "rule5",
    extendable: "not_stated",
    versions: reformed2009(after("offer_of_judgment_served", 14), 10),
  }),
  frcp({
    id: "frcp-68-offer",
    cite: "Fed. R. Civ. P. 68(a)",
    title: "Serve an offer of judgment",
    side: "defendant",
    extendable: "not_stated",
    versions: reformed2009(before("trial", 14), 10),
  }),
  frcp({
    id: "frcp-72-a",
    cite: "Fed. R. Civ. P. 72(a)",
    title: "Object to a magistrate judge's order",
    service: "rule5",
    versions: reformed2009(after("service_of_order", 14), 10),
  }),
  frcp({
    id: "frcp-72-b-2",
    cite: "Fed. R. Civ. P. 72(b)(2)",
    title: "Object to a report and recommendation",
    service: "rule5",
    versions: reformed2009(after("service_of_r_and_r", 14), 10),
  }),
  frcp({
    id: "frcp-72-b-2-response",
    cite: "Fed. R. Civ. P. 72(b)(2)",
    title: "Respond to objections to a report and recommendation",
    service: "rule5",
    versions: reformed2009(after("service_of_objections", 14), 10),
  }),
  frcp({
    id: "frcp-81-c-2",
    cite: "Fed. R. Civ. P. 81(c)(2)",
    title: "Answer after removal",
    side: "defendant",
    service: "process",
    versions: [
      {
        from: "2009-12-01",
        to: null,
        legs: [
          after("removal", days(7)),
          after("initial_pleading_received", 21),
          after("service_on_defendant", 21),
        ],
        combine: "later",
      },
    ],
  }),
];
