import { after, always, before, family, type Rule, reformed2009, since, since2009 } from "../rule-shape";

const frap = family({
  authority: "federal_rule",
  calendar: "cadc",
  seen: "copy",
  seenWhere: "An unofficial copy of the Federal Rules of Appellate Procedure, October 2025.",
});
/** What a judgment or order of the district court starts. */
const BELOW = { triggeredIn: "ddc" } as const;
const _JURISDICTIONAL = { authority: "statute", extendable: "jurisdictional", ...BELOW } as const;
const FALLBACK = "The D.C. Circuit sets dates by order: the printed date governs, this one is the fallback.";
const CADC = {
  seen: "memory",
  seenWhere: "From memory of the circuit's rules and handbook.",
  confidence: "medium",
} as const;

/** Federal Rules of Appellate Procedure 15 to 41, and the D.C. Circuit's own: motions, briefs, rehearing, mandate. */
export const frapBriefs: readonly Rule[] = [
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
