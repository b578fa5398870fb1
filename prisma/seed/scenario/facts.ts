import type { Citation, ScenarioFact } from "./proof-types";

/** `quote` stands, word for word, on that page of the generated file: a test reads it there. */
export const cite = (
  document: string,
  page: number,
  quote: string,
  paragraph: string | null = null,
): Citation => ({
  document,
  page,
  quote,
  paragraph,
});

export const LIFTED = cite(
  "lifting-notice",
  1,
  "on June 30, 2026 the Department of Commerce lifted the export controls on both models",
);
const NO_PLAN = cite("agency-1", 1, "The Bureau has at present no plan to impose them again.", "3");
export const REQUESTS_FAIL = cite("engineer-a", 1, "every request that I sent to Fable 5 began to fail", "3");

type Given = Pick<ScenarioFact, "key" | "text" | "date" | "citations"> & Partial<ScenarioFact>;
const fact = (given: Given): ScenarioFact => ({
  state: "undisputed",
  tier: "record",
  tags: [],
  elements: [],
  ...given,
});

export const facts: ScenarioFact[] = [
  fact({
    key: "f-directive",
    text: "The Bureau forbade access to both models by any foreign national without permission.",
    date: { kind: "on", date: "2026-06-12" },
    tags: ["directive"],
    elements: ["c-ecra.clear-limit", "c-apa.final-action"],
    citations: [cite("complaint", 1, "to make them available to any foreign national", "1")],
  }),
  fact({
    key: "f-outage",
    text: "Engineer A's requests to Fable 5 began to fail in the late afternoon, without warning.",
    date: { kind: "on", date: "2026-06-12" },
    tags: ["access"],
    citations: [REQUESTS_FAIL],
  }),
  fact({
    key: "f-everyone",
    text: "All 38 engineers lost both models within the same hour, those in the United States included.",
    date: { kind: "on", date: "2026-06-12" },
    state: "disputed_by_government",
    tags: ["access", "cause"],
    citations: [
      cite("declarant-2", 1, "all thirty-eight lost both models within the same hour", "3"),
      cite(
        "pi-opposition",
        1,
        "the addressee's own decision, which no order against defendants would have reached",
      ),
    ],
  }),
  fact({
    key: "f-engineers",
    text: "Fourteen of 38 engineers are Canadian citizens who work from Canada.",
    date: { kind: "before", date: "2026-06-25" },
    tags: ["baseline"],
    citations: [cite("declarant-2", 1, "Fourteen are citizens of Canada who work from Canada", "2")],
  }),
  fact({
    key: "f-hours",
    text: "Engineer A lost between 3 and 4.5 hours of useful work on each working day.",
    date: { kind: "from_to", from: "2026-06-12", to: "2026-06-25" },
    tags: ["workforce"],
    citations: [
      cite(
        "engineer-a",
        1,
        "between three and four and a half hours of useful work on each working day",
        "4",
      ),
      cite("exhibit-b", 1, "Review of drafting module"),
    ],
  }),
  fact({
    key: "f-output",
    text: "The engineers in Canada finished 38 to 52 per cent less work than in the two weeks before.",
    date: { kind: "between", from: "2026-06-12", to: "2026-06-25" },
    tags: ["operations"],
    citations: [cite("declarant-2", 1, "finished between 38 and 52 per cent less", "4")],
  }),
  fact({
    key: "f-competitor",
    text: "A competitor announced the same function.",
    date: { kind: "on", date: "2026-06-19" },
    tags: ["competition"],
    citations: [cite("declarant-2", 1, "announced the same function on June 19, 2026", "6")],
  }),
  fact({
    key: "f-partial",
    text: "Commerce approved access to Mythos 5 for about a hundred listed organisations.",
    date: { kind: "around", date: "2026-06-26" },
    tags: ["directive"],
    citations: [
      cite("supp-complaint", 1, "approved access to Mythos 5 for about a hundred listed organisations", "21"),
    ],
  }),
  fact({
    key: "f-lifted",
    text: "The controls on both models were lifted.",
    date: { kind: "on", date: "2026-06-30" },
    tags: ["mootness"],
    citations: [LIFTED],
  }),
  fact({
    key: "f-restored",
    text: "Engineer A's access to Fable 5 came back.",
    date: { kind: "on", date: "2026-07-01" },
    tags: ["access"],
    citations: [
      cite("engineer-a-supp", 1, "On July 1, 2026, in the morning, my access to Fable 5 came back.", "1"),
    ],
  }),
  fact({
    key: "f-no-plan",
    text: "The Bureau says that it has at present no plan to impose the controls again.",
    date: { kind: "on", date: "2026-07-06" },
    state: "disputed_by_us",
    tags: ["mootness", "recurrence"],
    elements: ["c-policy.recurrence"],
    citations: [NO_PLAN],
  }),
  fact({
    key: "f-no-promise",
    text: "Counsel for the defendants could not represent that the control would not return.",
    date: { kind: "on", date: "2026-07-22" },
    tags: ["mootness", "recurrence"],
    elements: ["c-policy.recurrence"],
    citations: [
      cite("transcript", 2, "COUNSEL FOR THE DEFENDANTS: I cannot,"),
      cite(
        "lifting-notice",
        1,
        "Defendants do not represent that no such control could be imposed in the future.",
      ),
    ],
  }),
  fact({
    key: "f-customers",
    text: "Two of 61 customers declined to renew and gave the outage as the reason.",
    date: { kind: "between", from: "2026-06-12", to: "2026-07-10" },
    tier: "sealed",
    tags: ["customers"],
    citations: [
      cite("losses-sealed", 1, "declined to renew and gave the outage as the reason", "3"),
      cite("losses-public", 1, "Legion had 61 paying customers on June 12, 2026.", "3"),
    ],
  }),
  fact({
    key: "f-no-process",
    text: "The certified list shows no rulemaking or interagency paper before the directive.",
    date: { kind: "on", date: "2026-08-28" },
    state: "disputed_by_government",
    tags: ["merits"],
    elements: ["c-ecra.clear-limit", "c-apa.no-reason"],
    citations: [
      cite("record-list", 1, "Undertakings of the addressee"),
      cite("joined-reply", 1, "It did not need the process of section 4817."),
    ],
  }),
  fact({
    key: "f-release",
    text: "The release that Engineer A worked on was moved from June 30 to September 18, 2026.",
    date: { kind: "from_to", from: "2026-06-30", to: "2026-09-18" },
    tags: ["operations", "residual"],
    citations: [cite("engineer-a-supp", 1, "moved from June 30 to September 18, 2026", "2")],
  }),
  fact({
    key: "f-second-supplier",
    text: "Legion keeps a second supplier at $7,000 to $9,500 a month.",
    date: { kind: "after", date: "2026-06-30" },
    tags: ["residual"],
    citations: [
      cite(
        "supp-complaint",
        1,
        "has kept a second supplier at a cost of between $7,000 and $9,500 a month",
        "24",
      ),
    ],
  }),
  fact({
    key: "f-recurrence",
    text: "A new model may be released under the undertakings within their twelve months.",
    date: { kind: "unknown_after", fact: "f-lifted" },
    state: "prospective",
    tier: "work_product",
    tags: ["recurrence"],
    elements: ["c-policy.recurrence"],
    citations: [
      cite(
        "agency-2",
        1,
        "Should they be broken, the Bureau would consider the means open to it by law.",
        "3",
      ),
    ],
  }),
  fact({
    key: "f-planning",
    text: "Sales staff were told in July not to promise dates.",
    date: { kind: "month", month: "2026-07" },
    state: "unsure",
    tier: "work_product",
    tags: ["customers"],
    citations: [],
  }),
];
