import { after, always, before, family, on, type Rule, reformed2009, since } from "../rule-shape";

const COPY = "An unofficial copy of the Federal Rules of Civil Procedure, October 2025.";
const frcp = family({ authority: "federal_rule", calendar: "ddc", seen: "copy", seenWhere: COPY });
const EXEMPT = {
  track: "record_exempt",
  notes: ["Review on an administrative record is exempt, Rule 26(a)(1)(B)(i)."],
} as const;

/** Federal Rules of Civil Procedure 26 to 45: disclosure, discovery, jury demand, subpoenas. */
export const frcpDiscovery: readonly Rule[] = [
  frcp({
    id: "frcp-26-a-1-C",
    cite: "Fed. R. Civ. P. 26(a)(1)(C)",
    title: "Initial disclosures",
    versions: since("2000-12-01", after("conference_held", 14)),
    ...EXEMPT,
  }),
  frcp({
    id: "frcp-26-a-1-D",
    cite: "Fed. R. Civ. P. 26(a)(1)(D)",
    title: "Initial disclosures of a party served or joined later",
    versions: since("2000-12-01", after("joined_later", 30)),
    ...EXEMPT,
  }),
  frcp({
    id: "frcp-26-a-2-D-i",
    cite: "Fed. R. Civ. P. 26(a)(2)(D)(i)",
    title: "Expert disclosures",
    versions: since("1993-12-01", before("trial", 90)),
  }),
  frcp({
    id: "frcp-26-a-2-D-ii",
    cite: "Fed. R. Civ. P. 26(a)(2)(D)(ii)",
    title: "Rebuttal expert disclosures",
    versions: since("1993-12-01", after("opposing_expert_disclosed", 30)),
  }),
  frcp({
    id: "frcp-26-a-3-B",
    cite: "Fed. R. Civ. P. 26(a)(3)(B)",
    title: "Pretrial disclosures",
    versions: since("1993-12-01", before("trial", 30)),
  }),
  frcp({
    id: "frcp-26-a-3-B-objections",
    cite: "Fed. R. Civ. P. 26(a)(3)(B)",
    title: "Objections to pretrial disclosures",
    versions: since("1993-12-01", after("pretrial_disclosures_made", 14)),
  }),
  frcp({
    id: "frcp-26-d-2",
    cite: "Fed. R. Civ. P. 26(d)(2)",
    title: "End of the wait before an early Rule 34 request",
    versions: since("2015-12-01", after("summons_served", 21)),
    roll: "no",
    earliest: true,
    extendable: "not_stated",
    notes: [
      '"More than 21 days after": the request may be delivered from the day after this one, and counts as served at the first Rule 26(f) conference.',
    ],
  }),
  frcp({
    id: "frcp-26-f-1",
    cite: "Fed. R. Civ. P. 26(f)(1)",
    title: "Hold the Rule 26(f) conference",
    versions: since("2000-12-01", before("hearing_or_conference", 21)),
    ...EXEMPT,
  }),
  frcp({
    id: "frcp-26-f-2",
    cite: "Fed. R. Civ. P. 26(f)(2)",
    title: "Report of the Rule 26(f) conference",
    versions: since("2000-12-01", after("conference_held", 14)),
    ...EXEMPT,
  }),
  frcp({
    id: "frcp-30-e",
    cite: "Fed. R. Civ. P. 30(e)(1)",
    title: "Review the transcript and sign changes",
    binds: "the deponent",
    side: "nonparty",
    versions: since("1993-12-01", after("transcript_available", 30)),
  }),
  frcp({
    id: "frcp-33-b-2",
    cite: "Fed. R. Civ. P. 33(b)(2)",
    title: "Answer interrogatories",
    service: "rule5",
    versions: always(after("service_of_discovery", 30)),
    notes: ["May be stipulated under Rule 29."],
  }),
  frcp({
    id: "frcp-34-b-2-A",
    cite: "Fed. R. Civ. P. 34(b)(2)(A)",
    title: "Respond to requests for production",
    service: "rule5",
    versions: always(after("service_of_discovery", 30)),
  }),
  frcp({
    id: "frcp-34-b-2-A-early",
    cite: "Fed. R. Civ. P. 34(b)(2)(A), 26(d)(2)",
    title: "Respond to an early request for production",
    versions: since("2015-12-01", after("conference_held", 30)),
    notes: ["Runs from the first Rule 26(f) conference, not from delivery."],
  }),
  frcp({
    id: "frcp-36-a-3",
    cite: "Fed. R. Civ. P. 36(a)(3)",
    title: "Answer requests for admission",
    service: "rule5",
    versions: always(after("service_of_discovery", 30)),
    notes: ["Silence admits."],
  }),
  frcp({
    id: "frcp-38-b",
    cite: "Fed. R. Civ. P. 38(b)(1)",
    title: "Demand a jury",
    service: "rule5",
    seen: "memory",
    seenWhere: "From memory of the official text.",
    versions: reformed2009(after("last_pleading_served", 14), 10),
  }),
  frcp({
    id: "frcp-45-d-2-B",
    cite: "Fed. R. Civ. P. 45(d)(2)(B)",
    title: "Object to a subpoena",
    binds: "the person served",
    side: "nonparty",
    service: "process",
    versions: [
      {
        from: "1991-12-01",
        to: null,
        legs: [after("subpoena_served", 14), on("compliance_time")],
        combine: "earlier",
      },
    ],
  }),
];
