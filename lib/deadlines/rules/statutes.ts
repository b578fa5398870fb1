import type { Period } from "../engine-schema";
import { after, always, family, type Rule } from "../rule-shape";

const statute = family({
  authority: "statute",
  calendar: "ddc",
  seen: "memory",
  seenWhere: "From memory of the statute.",
  extendable: "not_stated",
});
const working = (n: number): Period => ({ n, unit: "federal_working_days" });

/** Statutory periods that a case in D.D.C. against a federal officer meets. */
export const statuteRules: readonly Rule[] = [
  statute({
    id: "foia-552-a-4-C",
    cite: "5 U.S.C. 552(a)(4)(C)",
    title: "Answer a FOIA complaint",
    binds: "the agency",
    side: "defendant",
    service: "process",
    extendable: "limited",
    seen: "copy",
    seenWhere: "As applied on dockets of D.D.C.",
    versions: always(after("service_on_us_attorney", 30)),
    notes: ["The court may direct otherwise for good cause shown."],
  }),
  statute({
    id: "foia-552-a-6-A-i",
    cite: "5 U.S.C. 552(a)(6)(A)(i)",
    title: "Determination on a FOIA request",
    binds: "the agency",
    side: "defendant",
    calendar: "fed",
    versions: [
      { from: "1997-10-02", to: null, legs: [after("foia_request_received", working(20))] },
      {
        from: null,
        to: "1997-10-01",
        legs: [after("foia_request_received", working(10))],
        note: "10 working days before 2 October 1997, from memory.",
      },
    ],
    contested: [
      "The statute excepts legal public holidays: holidays of the District are counted as working days.",
    ],
    notes: ["Stopped once for information from the requester, and for fee questions."],
  }),
  statute({
    id: "foia-552-a-6-B",
    cite: "5 U.S.C. 552(a)(6)(B)(i)",
    title: "Determination after notice of unusual circumstances",
    binds: "the agency",
    side: "defendant",
    calendar: "fed",
    versions: always(after("foia_due_date", working(10))),
  }),
  statute({
    id: "foia-appeal",
    cite: "5 U.S.C. 552(a)(6)(A)(i)(III)(aa)",
    title: "Appeal an adverse FOIA determination",
    binds: "the requester",
    side: "plaintiff",
    calendar: "fed",
    versions: [{ from: "2016-06-30", to: null, legs: [after("foia_adverse_determination", 90)] }],
    notes: ["At least 90 days; the agency's own regulation may give more."],
  }),
  statute({
    id: "foia-appeal-decision",
    cite: "5 U.S.C. 552(a)(6)(A)(ii)",
    title: "Decide a FOIA appeal",
    binds: "the agency",
    side: "defendant",
    calendar: "fed",
    versions: always(after("foia_appeal_received", working(20))),
  }),
  statute({
    id: "foia-expedition",
    cite: "5 U.S.C. 552(a)(6)(E)(ii)(I)",
    title: "Decide a request for expedition",
    binds: "the agency",
    side: "defendant",
    calendar: "fed",
    versions: [{ from: "1997-10-02", to: null, legs: [after("foia_expedition_requested", 10)] }],
    roll: "contested",
    contested: ["Whether ten calendar days roll off a weekend."],
  }),
  statute({
    id: "usc-28-2401-a",
    cite: "28 U.S.C. 2401(a)",
    title: "Sue the United States",
    binds: "the plaintiff",
    side: "plaintiff",
    versions: always(after("claim_accrued", { n: 6, unit: "years" })),
    contested: ["When the claim accrued is the question (Corner Post, 2024: when the plaintiff is injured)."],
    notes: ["Six years from the day the right of action first accrues; no tolling is assumed."],
  }),
  statute({
    id: "usc-28-2412-d-1-B",
    cite: "28 U.S.C. 2412(d)(1)(B), (d)(2)(G)",
    title: "Apply for fees under the Equal Access to Justice Act",
    binds: "the prevailing party",
    side: "plaintiff",
    seen: "copy",
    seenWhere: "As discussed in opinions; the text from memory.",
    versions: always(after("judgment_final_not_appealable", 30)),
    contested: [
      "Whether the roll of the appeal time pushes the 30 days. How the case ended decides the start.",
    ],
    notes: ["Not jurisdictional (Scarborough v. Principi, 541 U.S. 401)."],
  }),
];
