import { cite, LIFTED, REQUESTS_FAIL } from "./facts";
import type { ScenarioAccessInterval, ScenarioGovernmentAction } from "./proof-types";

export const governmentActions: ScenarioGovernmentAction[] = [
  {
    key: "g-directive",
    title: "Directive on Fable 5 and Mythos 5",
    versions: [
      {
        label: "Directive",
        on: "2026-06-12",
        precision: "day",
        provisions: [
          "No access by any foreign national without permission",
          "Reported basis: 50 U.S.C. 4817(b)(1)",
          "Defendants' basis: 15 C.F.R. 744.22(b)",
        ],
        citations: [
          cite("complaint", 1, "forbids the maker of two hosted artificial-intelligence models"),
          cite("joined-reply", 1, "The directive rested on 15 C.F.R. 744.22(b)"),
        ],
      },
      {
        label: "Partial approval, Mythos 5",
        on: "2026-06-26",
        precision: "around",
        provisions: ["About a hundred listed organisations"],
        citations: [cite("supp-complaint", 1, "On or about June 26, 2026", "21")],
      },
      {
        label: "Lifting",
        on: "2026-06-30",
        precision: "day",
        provisions: ["Both models", "On undertakings of the addressee"],
        citations: [LIFTED],
      },
    ],
  },
];

export const accessIntervals: ScenarioAccessInterval[] = [
  {
    key: "i-fable-foreign",
    model: "Fable 5",
    group: "foreign_nationals",
    basis: "required",
    from: "2026-06-12",
    to: "2026-07-01",
    toEarliest: null,
    precision: "day",
    note: "What the directive required.",
    citations: [REQUESTS_FAIL, cite("engineer-a-supp", 1, "my access to Fable 5 came back", "1")],
  },
  {
    key: "i-fable-all",
    model: "Fable 5",
    group: "all_customers",
    basis: "beyond",
    from: "2026-06-12",
    to: "2026-07-01",
    toEarliest: "2026-06-30",
    precision: "around",
    note: "What was done beyond it, by its addressee.",
    citations: [cite("declarant-2", 1, "the twenty-four in the United States included", "3")],
  },
  {
    key: "i-mythos-foreign",
    model: "Mythos 5",
    group: "foreign_nationals",
    basis: "required",
    from: "2026-06-12",
    to: "2026-07-01",
    toEarliest: "2026-06-30",
    precision: "around",
    note: "No declarant states the day on which Mythos 5 came back.",
    citations: [LIFTED],
  },
  {
    key: "i-mythos-vetted",
    model: "Mythos 5",
    group: "vetted_organisations",
    basis: "required",
    from: "2026-06-12",
    to: "2026-06-26",
    toEarliest: null,
    precision: "around",
    note: "Legion was not told whether it was listed.",
    citations: [cite("supp-complaint", 1, "Legion was not told whether it was among them", "21")],
  },
];
