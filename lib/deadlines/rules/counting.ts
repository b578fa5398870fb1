import { after, always, before, family, on, type Rule } from "../rule-shape";

const counting = family({
  authority: "counting",
  calendar: "ddc",
  seen: "copy",
  seenWhere: "An unofficial copy of the rules, and committee notes.",
  extendable: "not_stated",
});
const bare = (id: string, cite: string, title: string, service: Rule["service"] = "none") =>
  counting({ id, cite, title, service, versions: [] });
const order = family({
  authority: "order",
  calendar: "ddc",
  seen: "copy",
  seenWhere: "The order itself.",
  extendable: "yes",
});
const elsewhere = family({
  authority: "practice",
  calendar: "fed",
  seen: "copy",
  seenWhere: "As applied on another court's docket: evidence of the arithmetic only.",
});

/** The counting rules themselves, dates set by order, and other courts' periods used as evidence of the arithmetic. */
export const countingRules: readonly Rule[] = [
  bare("rule6-a-1", "Fed. R. Civ. P. 6(a)(1)", "A period of days or longer"),
  bare("rule6-a-2", "Fed. R. Civ. P. 6(a)(2)", "A period of hours"),
  bare("rule6-a-3", "Fed. R. Civ. P. 6(a)(3)", "The clerk's office is inaccessible"),
  bare("rule6-a-3-B", "Fed. R. Civ. P. 6(a)(3)(B)", "The clerk's office is inaccessible in the last hour"),
  bare("rule6-a-5", "Fed. R. Civ. P. 6(a)(5)", "The next day"),
  bare("rule6-a-6-C", "Fed. R. Civ. P. 6(a)(6)(C)", "A holiday of the state"),
  bare("rule6-d", "Fed. R. Civ. P. 6(d)", "Three days after certain kinds of service", "rule5"),
  bare("inaccessible-clerk", "Fed. R. Civ. P. 6(a)(3)", "A day entered as inaccessible"),
  bare(
    "closure-as-holiday",
    "Fed. R. Civ. P. 6(a)(6)",
    "A day entered as a legal holiday by the court's notice",
  ),
  ...([7, 14] as const).map((n) =>
    counting({
      id: `backward-${n}`,
      cite: "Fed. R. Civ. P. 6(a)(5)",
      title: `${n} days before a hearing, conference or trial`,
      versions: always(before("hearing_or_conference", n)),
    }),
  ),
  counting({
    id: "backward-inaccessible",
    cite: "Fed. R. Civ. P. 6(a)(3), (5)",
    title: "14 days before a hearing, the clerk's office inaccessible",
    versions: always(before("hearing_or_conference", 14)),
  }),
  ...(["fixed-date", "order-replaces-computed"] as const).map((id) =>
    order({
      id,
      cite: "Order of the court; Fed. R. Civ. P. 6(a) (2009 note)",
      title: "A date named by the court",
      roll: "no",
      versions: always(on("court_order")),
      notes: ["Rule 6(a) does not apply to a date the court names."],
    }),
  ),
  order({
    id: "order-extends-by-days",
    cite: "Order of the court; Fed. R. Civ. P. 6(b)",
    title: "An order gives more days",
    versions: [],
    contested: ["From which date the days run: ask."],
  }),
  order({
    id: "month-period",
    cite: "Order of the court; Fed. R. Civ. P. 6(a)(1)",
    title: "An order gives one month",
    versions: always(after("court_order", { n: 1, unit: "months" })),
    contested: ["One month is read as the anniversary."],
  }),
  elsewhere({
    id: "rcfc-12-a-60",
    cite: "RCFC 12(a)",
    title: "Answer in the Court of Federal Claims",
    side: "defendant",
    versions: always(after("complaint_filed", 60)),
  }),
  elsewhere({
    id: "local-14",
    cite: "Another court's local rule",
    title: "Response to a motion, 14 days",
    versions: always(after("service_of_motion", 14)),
  }),
  elsewhere({
    id: "local-7-reply",
    cite: "Another court's local rule",
    title: "Reply, 7 days",
    versions: always(after("service_of_opposition", 7)),
  }),
  ...([14, 21] as const).map((n) =>
    elsewhere({
      id: `local-${n}-plus-3`,
      cite: "Another court's local rule; Fed. R. Civ. P. 6(d) before Dec. 1, 2016",
      title: `Response to a motion, ${n} days`,
      service: "rule5",
      versions: always(after("service_of_motion", n)),
    }),
  ),
];
