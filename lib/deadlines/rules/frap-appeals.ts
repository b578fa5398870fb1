import { after, always, family, type Rule, since, since2009 } from "../rule-shape";

const frap = family({
  authority: "federal_rule",
  calendar: "cadc",
  seen: "copy",
  seenWhere: "An unofficial copy of the Federal Rules of Appellate Procedure, October 2025.",
});
/** What a judgment or order of the district court starts. */
const BELOW = { triggeredIn: "ddc" } as const;
const JURISDICTIONAL = { authority: "statute", extendable: "jurisdictional", ...BELOW } as const;
const _FALLBACK = "The D.C. Circuit sets dates by order: the printed date governs, this one is the fallback.";
const _CADC = {
  seen: "memory",
  seenWhere: "From memory of the circuit's rules and handbook.",
  confidence: "medium",
} as const;

/** Federal Rules of Appellate Procedure 4 to 12: how an appeal begins. */
export const frapAppeals: readonly Rule[] = [
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
  ...(["frap-4-a-1-B-pi", "usc-28-1292-a-1"] as const).map((id) =>
    frap({
      id,
      ...(id === "usc-28-1292-a-1" ? { sameAs: "frap-4-a-1-B-pi" } : {}),
      cite: "Fed. R. App. P. 4(a)(1)(B); 28 U.S.C. 1292(a)(1), 2107(b)",
      title: "Notice of appeal from a preliminary-injunction order",
      binds: "any party",
      ...JURISDICTIONAL,
      versions: always(after("order_entered", 60)),
    }),
  ),
  frap({
    id: "frap-4-a-3",
    ...BELOW,
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
      ...BELOW,
      ...(id === "frap-4-a-5" ? { sameAs: "frap-4-a-5-A" } : {}),
      cite: "Fed. R. App. P. 4(a)(5)(A)",
      title: "Move to extend the time to appeal",
      extendable: "never",
      versions: always(after("appeal_time_expired", 30)),
    }),
  ),
  frap({
    id: "frap-4-a-5-C",
    ...BELOW,
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
      ...(id === "frap-4-a-6" ? { sameAs: "frap-4-a-6-B" } : {}),
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
    ...BELOW,
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
      ...(id === "frap-5" ? { sameAs: "usc-28-1292-b" } : {}),
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
    ...BELOW,
    cite: "Fed. R. App. P. 10(b)(1)",
    title: "Order the transcript",
    binds: "the appellant",
    versions: since2009(after("notice_of_appeal_filed", 14)),
    notes: ["Or from the order on the last tolling motion, if later."],
  }),
  frap({
    id: "frap-12-b",
    ...BELOW,
    cite: "Fed. R. App. P. 12(b)",
    title: "Representation statement",
    versions: since2009(after("notice_of_appeal_filed", 14)),
  }),
];
