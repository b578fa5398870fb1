import { after, always, before, family, on, type Rule } from "../rule-shape";

const added = family({
  authority: "local_rule",
  calendar: "ddc",
  seen: "memory",
  seenWhere: "Added after review; nobody has read the text.",
  extendable: "not_stated",
  confidence: "medium",
});

/** Rules added after the first table, all unverified until somebody reads the text. */
export const addedRules: readonly Rule[] = [
  added({
    id: "lcvr-65-1-d-testimony",
    cite: "LCvR 65.1(d)",
    title: "Notice of live testimony at a preliminary-injunction hearing",
    versions: always(before("pi_hearing", { n: 72, unit: "hours" })),
    notes: ["Hours counted backward from the hour of the hearing."],
  }),
  ...(["frcp-7-1", "lcvr-26-1"] as const).map((id) =>
    added({
      id,
      cite: id === "frcp-7-1" ? "Fed. R. Civ. P. 7.1(b)" : "LCvR 26.1",
      authority: id === "frcp-7-1" ? "federal_rule" : "local_rule",
      title: "Disclosure statement",
      roll: "no",
      versions: always(on("first_appearance")),
      notes: ["With the first appearance, pleading, motion or request: the same day, nothing is counted."],
    }),
  ),
  added({
    id: "cadc-27-f",
    cite: "D.C. Cir. R. 27(f)",
    calendar: "cadc",
    title: "Emergency motion",
    versions: always(before("relief_needed", 7)),
    notes: ["At least 7 days before the day by which relief is needed; telephone the clerk first."],
  }),
  added({
    id: "eaja-stipulated",
    cite: "28 U.S.C. 2412(d)(1)(B)",
    authority: "statute",
    title: "Fees under the Equal Access to Justice Act after a stipulated dismissal",
    binds: "the prevailing party",
    side: "plaintiff",
    versions: always(after("stipulated_dismissal", 30)),
    contested: [
      "Whether the time to appeal comes first. A motion three months after a stipulated dismissal with prejudice was too late (Info Labs v. USCIS, No. 19-684 (D.D.C. 2020); reasoning not read).",
    ],
  }),
  added({
    id: "pi-reply",
    cite: "LCvR 65.1, 7(d)",
    title: "Reply on a preliminary injunction",
    service: "rule5",
    confidence: "low",
    versions: always(after("pi_opposition_served", 7)),
    contested: ["LCvR 65.1 has no reply period; 7 days by analogy with LCvR 7(d). Courts set it: ask."],
  }),
];
