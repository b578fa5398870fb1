import { after, always, before, family, type Rule, reformed2009, since, since2009 } from "../rule-shape";

const frap = family({
  authority: "federal_rule",
  calendar: "cadc",
  seen: "copy",
  seenWhere: "An unofficial copy of the Federal Rules of Appellate Procedure, October 2025.",
});
const JURISDICTIONAL = { authority: "statute", extendable: "jurisdictional" } as const;
const FALLBACK = "The D.C. Circuit sets dates by order: the printed date governs, this one is the fallback.";
const CADC = {
  seen: "memory",
  seenWhere: "From memory of the circuit's rules and handbook.",
  confidence: "medium",
} as const;

/** Federal Rules of Appellate Procedure and the D.C. Circuit's own. */
export const frapRules: readonly Rule[] = [
  frap({
    id: "frap-4-a-1-A",
    cite: "Fed. R. App. P. 4(a)(1)(A); 28 U.S.C. 2107(a)",
    title: "Notice of appeal, no federal party",
    ...JURISDICTIONAL,
    versions: always(after("judgment_entered", 30)),
  }),
  frap({
    id: "frap-4-a-1-B",
    cite: "Fed. R. App. P. 4(a)(1)(B); 28 U.S.C. 2107(b)",
    title: "Notice of appeal, federal party",
    binds: "any party",
    ...JURISDICTIONAL,
    versions: always(after("judgment_entered", 60)),
  }),
  frap({
    id: "frap-4-a-1-B-pi",
    cite: "Fed. R. App. P. 4(a)(1)(B); 28 U.S.C. 1292(a)(1), 2107(b)",
    title: "Notice of appeal from a preliminary-injunction order",
    binds: "any party",
    ...JURISDICTIONAL,
    versions: always(after("order_entered", 60)),
  }),
  frap({
    id: "frap-4-a-3",
    cite: "Fed. R. App. P. 4(a)(3)",
    title: "Notice of cross-appeal",
    extendable: "limited",
    versions: [
      {
        from: null,
        to: null,
        legs: [after("first_notice_of_appeal", 14), after("judgment_entered", 60)],
        combine: "later",
      },
    ],
    notes: ["14 days after the first notice, or the party's own time if that ends later."],
  }),
  frap({
    id: "frap-4-a-4-A",
    cite: "Fed. R. App. P. 4(a)(4)(A)",
    title: "Notice of appeal after the last tolling motion",
    binds: "all parties",
    ...JURISDICTIONAL,
    versions: always(after("order_disposing_tolling_motion", 60)),
    notes: [
      "The full time again, from the order on the last timely motion. 30 days where there is no federal party.",
    ],
  }),
  ...(["frap-4-a-5", "frap-4-a-5-A"] as const).map((id) =>
    frap({
      id,
      cite: "Fed. R. App. P. 4(a)(5)(A)",
      title: "Move to extend the time to appeal",
      extendable: "never",
      versions: always(after("appeal_time_expired", 30)),
    }),
  ),
  frap({
    id: "frap-4-a-5-C",
    cite: "Fed. R. App. P. 4(a)(5)(C)",
    title: "Notice of appeal within an extension",
    extendable: "never",
    versions: [
      {
        from: "2009-12-01",
        to: null,
        legs: [after("extension_order_entered", 14), after("appeal_time_expired", 30)],
        combine: "later",
      },
    ],
    notes: ["At most the later of 30 days past the prescribed time and 14 days after the order."],
  }),
  ...(["frap-4-a-6", "frap-4-a-6-B"] as const).map((id) =>
    frap({
      id,
      cite: "Fed. R. App. P. 4(a)(6)(B); 28 U.S.C. 2107(c)",
      title: "Move to reopen the time to appeal",
      ...JURISDICTIONAL,
      versions: [
        {
          from: "2009-12-01",
          to: null,
          legs: [after("notice_received", 14), after("judgment_entered", 180)],
          combine: "earlier",
        },
      ],
      notes: ["The earlier of 180 days after entry and 14 days after notice under Rule 77(d)."],
    }),
  ),
  frap({
    id: "frap-4-a-6-reopened",
    cite: "Fed. R. App. P. 4(a)(6)",
    title: "Notice of appeal within the reopened time",
    ...JURISDICTIONAL,
    versions: always(after("reopening_order_entered", 14)),
  }),
  frap({
    id: "frap-4-a-7",
    cite: "Fed. R. App. P. 4(a)(7)(A)(ii)",
    title: "Judgment deemed entered without a separate document",
    binds: "nobody: an event",
    side: "court",
    roll: "no",
    extendable: "not_stated",
    versions: since("2002-12-01", after("docket_entry_without_separate_document", 150)),
    contested: ["Whether the 150th day rolls."],
  }),
  ...(["frap-5", "usc-28-1292-b"] as const).map((id) =>
    frap({
      id,
      cite: "28 U.S.C. 1292(b); Fed. R. App. P. 5(a)",
      title: "Petition for permission to appeal a certified order",
      ...JURISDICTIONAL,
      versions: since2009(after("order_entered", 10)),
      contested: ["Whether certifying again restarts the ten days."],
    }),
  ),
  frap({
    id: "frap-5-b-2",
    cite: "Fed. R. App. P. 5(b)(2)",
    title: "Answer a petition for permission to appeal",
    service: "frap25",
    versions: since2009(after("petition_served", 10)),
  }),
  frap({
    id: "frap-10-b-1",
    cite: "Fed. R. App. P. 10(b)(1)",
    title: "Order the transcript",
    binds: "the appellant",
    versions: since2009(after("notice_of_appeal_filed", 14)),
    notes: ["Or from the order on the last tolling motion, if later."],
  }),
  frap({
    id: "frap-12-b",
    cite: "Fed. R. App. P. 12(b)",
    title: "Representation statement",
    versions: since2009(after("notice_of_appeal_filed", 14)),
  }),
  frap({
    id: "frap-15-d",
    cite: "Fed. R. App. P. 15(d)",
    title: "Intervene in review of an agency order",
    side: "nonparty",
    versions: always(after("petition_filed", 30)),
  }),
  frap({
    id: "frap-26-c",
    cite: "Fed. R. App. P. 26(c)",
    title: "Three days after service other than by electronic means",
    authority: "counting",
    service: "frap25",
    versions: [],
  }),
  frap({
    id: "frap-27-a-3-A",
    cite: "Fed. R. App. P. 27(a)(3)(A)",
    title: "Response to a motion",
    service: "frap25",
    versions: since2009(after("service_of_motion", 10)),
  }),
  frap({
    id: "frap-27-a-4",
    cite: "Fed. R. App. P. 27(a)(4)",
    title: "Reply to a response",
    service: "frap25",
    versions: since2009(after("service_of_opposition", 7)),
  }),
  ...(
    [
      ["", "First brief in a cross-appeal", "record_filed", 40],
      ["-2", "Second brief in a cross-appeal", "service_of_brief", 30],
      ["-3", "Third brief in a cross-appeal", "service_of_brief", 30],
    ] as const
  ).map(([suffix, title, trigger, n]) =>
    frap({
      id: `frap-28.1-f${suffix}`,
      cite: "Fed. R. App. P. 28.1(f)",
      title,
      service: trigger === "service_of_brief" ? "frap25" : "none",
      versions: since2009(after(trigger, n)),
      notes: [FALLBACK],
    }),
  ),
  frap({
    id: "frap-28.1-f-4",
    cite: "Fed. R. App. P. 28.1(f)",
    title: "Fourth brief in a cross-appeal",
    service: "frap25",
    versions: [
      {
        from: "2018-12-01",
        to: null,
        legs: [after("service_of_brief", 21), before("oral_argument", 7)],
        combine: "earlier",
      },
    ],
    notes: [FALLBACK],
  }),
  frap({
    id: "frap-29-a-6",
    cite: "Fed. R. App. P. 29(a)(6)",
    title: "Amicus brief",
    binds: "an amicus",
    side: "nonparty",
    versions: since2009(after("principal_brief_filed", 7)),
    notes: ["The D.C. Circuit's orders and Circuit Rule 29 vary."],
  }),
  frap({
    id: "frap-29-b-5",
    cite: "Fed. R. App. P. 29(b)(5)",
    title: "Amicus brief on a petition for rehearing",
    binds: "an amicus",
    side: "nonparty",
    versions: since("2016-12-01", after("petition_filed", 7)),
  }),
  frap({
    id: "frap-31-a-1",
    cite: "Fed. R. App. P. 31(a)(1)",
    title: "Appellant's brief",
    binds: "the appellant",
    versions: always(after("record_filed", 40)),
    notes: [FALLBACK],
  }),
  frap({
    id: "frap-31-a-1-appellee",
    cite: "Fed. R. App. P. 31(a)(1)",
    title: "Appellee's brief",
    binds: "the appellee",
    service: "frap25",
    versions: always(after("service_of_brief", 30)),
    notes: [FALLBACK],
  }),
  frap({
    id: "frap-31-a-1-reply",
    cite: "Fed. R. App. P. 31(a)(1)",
    title: "Reply brief",
    binds: "the appellant",
    service: "frap25",
    versions: [
      {
        from: "2018-12-01",
        to: null,
        legs: [after("service_of_brief", 21), before("oral_argument", 7)],
        combine: "earlier",
      },
      {
        from: "2009-12-01",
        to: "2018-11-30",
        legs: [after("service_of_brief", 14), before("oral_argument", 7)],
        combine: "earlier",
        note: "14 days before 1 December 2018, from memory.",
      },
    ],
    notes: [FALLBACK],
  }),
  frap({
    id: "frap-39-d",
    cite: "Fed. R. App. P. 39(d)(1)",
    title: "Bill of costs on appeal",
    versions: always(after("judgment_entered", 14)),
  }),
  frap({
    id: "frap-39-d-objections",
    cite: "Fed. R. App. P. 39(d)(2)",
    title: "Object to the bill of costs",
    service: "frap25",
    versions: reformed2009(after("service_of_bill_of_costs", 14), 10),
  }),
  ...([14, 45] as const).map((n) =>
    frap({
      id: n === 14 ? "frap-40-d-1" : "frap-40-d-1-us",
      cite: "Fed. R. App. P. 40(d)(1)",
      title: n === 14 ? "Petition for rehearing" : "Petition for rehearing, federal party in a civil case",
      versions: [
        { from: "2024-12-01", to: null, legs: [after("judgment_entered", n)] },
        {
          from: "1994-12-01",
          to: "2024-11-30",
          legs: [after("judgment_entered", n)],
          cite: "Fed. R. App. P. 40(a)(1) (before Dec. 1, 2024)",
          note: "Rule 35 was folded into Rule 40 on 1 December 2024; the period did not change.",
        },
      ],
      contested:
        n === 14
          ? [
              "45 days with a federal party (frap-40-d-1-us); the D.C. Circuit's own rule gives 30 days otherwise. Verify.",
            ]
          : [],
    }),
  ),
  frap({
    id: "frap-41-b",
    cite: "Fed. R. App. P. 41(b)",
    title: "Mandate issues",
    binds: "the court",
    side: "court",
    versions: since2009(after("rehearing_denied", 7)),
    notes: ["Or 7 days after the time for rehearing expires."],
  }),
  frap({
    id: "frap-41-d-2",
    cite: "Fed. R. App. P. 41(d)(2)",
    title: "Longest stay of the mandate pending certiorari",
    side: "court",
    extendable: "limited",
    versions: always(after("mandate_stayed", 90)),
  }),
  frap({
    id: "cadc-initial-submissions",
    cite: "D.C. Cir. docketing order; Handbook",
    title: "Initial submissions",
    authority: "practice",
    ...CADC,
    versions: always(after("docketing_order", 30)),
    contested: ["The order prints fixed dates: use them. About 30 days."],
  }),
  frap({
    id: "cadc-27-g",
    cite: "D.C. Cir. R. 27(g)",
    title: "Dispositive motions",
    authority: "local_rule",
    ...CADC,
    versions: always(after("docketing_order", 45)),
    contested: ["The order prints fixed dates: use them."],
  }),
];
