import { after, always, before, family, type Rule } from "../rule-shape";

const sct = family({
  authority: "federal_rule",
  calendar: "scotus",
  seen: "copy",
  seenWhere: "As applied on dockets of the Supreme Court.",
});
const MEMORY = { seen: "memory", seenWhere: "From memory of the official text." } as const;

/** Rules of the Supreme Court. No three days for mailing, and no state holidays (Rule 30.1). */
export const sctRules: readonly Rule[] = [
  ...(["sct-13-1", "usc-28-2101-c"] as const).map((id) =>
    sct({
      id,
      triggeredIn: "cadc",
      ...(id === "usc-28-2101-c" ? { sameAs: "sct-13-1" } : {}),
      cite: "S. Ct. R. 13.1; 28 U.S.C. 2101(c)",
      title: "Petition for certiorari",
      extendable: "jurisdictional",
      versions: always(after("judgment_entered", 90)),
      notes: ["90 days, not three months; from the judgment, not the mandate."],
    }),
  ),
  sct({
    id: "sct-13-3",
    triggeredIn: "cadc",
    cite: "S. Ct. R. 13.3; 28 U.S.C. 2101(c)",
    title: "Petition for certiorari after rehearing was denied",
    extendable: "jurisdictional",
    versions: always(after("rehearing_denied", 90)),
    notes: ["For all parties. An untimely petition for rehearing counts only if it was entertained."],
  }),
  sct({
    id: "sct-13-5",
    cite: "S. Ct. R. 13.5; 28 U.S.C. 2101(c)",
    title: "Longest extension of the time for certiorari",
    extendable: "jurisdictional",
    roll: "contested",
    versions: always(after("due_date_unrolled", 60)),
    contested: ["An order that names a day is arguably a fixed date which Rule 30.1 does not roll."],
    notes: ["60 days in total across extensions, from the 90th day before it rolled."],
  }),
  sct({
    id: "sct-13-5-application",
    cite: "S. Ct. R. 13.5",
    title: "Apply for more time for certiorari",
    extendable: "limited",
    versions: always(before("due_date", 10)),
    contested: ["Ten days before, on a weekend: the rules have no text on backward counts."],
  }),
  sct({
    id: "sct-15-3",
    cite: "S. Ct. R. 15.3",
    title: "Brief in opposition",
    versions: always(after("docketed", 30)),
    notes: ["The clerk may extend. May be waived."],
  }),
  sct({
    id: "sct-15-3-requested",
    cite: "S. Ct. R. 15.3",
    title: "Response requested by the Court",
    versions: always(after("response_requested", 30)),
  }),
  sct({
    id: "sct-37-2",
    cite: "S. Ct. R. 37.2",
    title: "Amicus brief on the petition",
    binds: "an amicus",
    side: "nonparty",
    extendable: "never",
    versions: always(after("docketed", 30)),
  }),
  ...([60, 30] as const).map((n) =>
    sct({
      id: n === 60 ? "sct-18" : "sct-18-interlocutory",
      triggeredIn: "ddc",
      cite: "S. Ct. R. 18; 28 U.S.C. 2101(a), (b)",
      title:
        n === 60 ? "Direct appeal from a three-judge court" : "Direct appeal from an interlocutory order",
      ...MEMORY,
      confidence: "medium",
      extendable: "jurisdictional",
      versions: always(after("judgment_entered", n)),
    }),
  ),
  sct({
    id: "sct-25",
    cite: "S. Ct. R. 25.1",
    title: "Petitioner's brief on the merits",
    ...MEMORY,
    confidence: "medium",
    versions: always(after("certiorari_granted", 45)),
  }),
  sct({
    id: "sct-25-respondent",
    cite: "S. Ct. R. 25.2",
    title: "Respondent's brief on the merits",
    ...MEMORY,
    confidence: "medium",
    versions: always(after("service_of_brief", 30)),
  }),
  sct({
    id: "sct-25-reply",
    cite: "S. Ct. R. 25.3",
    title: "Reply brief on the merits",
    ...MEMORY,
    confidence: "medium",
    versions: always(after("service_of_brief", 30)).map((v) => ({
      ...v,
      legs: [v.legs[0], before("oral_argument", 10)],
      combine: "earlier",
    })),
    notes: ["And received by 2 p.m. ten days before argument."],
  }),
  sct({
    id: "sct-44-1",
    cite: "S. Ct. R. 44.1",
    title: "Petition for rehearing of a decision",
    ...MEMORY,
    extendable: "limited",
    versions: always(after("decision_announced", 25)),
  }),
  sct({
    id: "sct-44-2",
    cite: "S. Ct. R. 44.2",
    title: "Petition for rehearing of a denial of certiorari",
    ...MEMORY,
    extendable: "never",
    versions: always(after("certiorari_denied", 25)),
  }),
];
