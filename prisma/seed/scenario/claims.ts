import type { ScenarioClaim, ScenarioPleading } from "./scenario-types";

export const pleadings: ScenarioPleading[] = [
  {
    key: "p-complaint",
    entry: "d-complaint",
    kind: "complaint",
    operative: false,
    from: "2026-06-23",
    defendants: ["lutnick", "kessler", "trump", "commerce", "bis", "united-states"],
    claims: [
      { claim: "c-ecra", status: "added", paragraphs: "14-15" },
      { claim: "c-ieepa", status: "added", paragraphs: "16" },
      { claim: "c-apa", status: "added", paragraphs: "17-18" },
      { claim: "c-constitution", status: "added", paragraphs: "19" },
    ],
  },
  {
    key: "p-supplemental",
    entry: "d-supp-complaint",
    kind: "supplemental_complaint",
    operative: true,
    from: "2026-09-22",
    defendants: ["lutnick", "kessler", "commerce", "bis", "united-states"],
    claims: [
      { claim: "c-ecra", status: "carried", paragraphs: "14-15, restated at 20" },
      { claim: "c-ieepa", status: "carried", paragraphs: "16, restated at 20" },
      { claim: "c-apa", status: "carried", paragraphs: "17-18, restated at 20" },
      { claim: "c-constitution", status: "dropped", paragraphs: "withdrawn at 20" },
      { claim: "c-policy", status: "added", paragraphs: "25-26" },
    ],
  },
];

const LIFTED =
  "The directive was lifted on June 30, 2026 (ECF No. 9); defendants do not represent that it will not return.";
const moot = (reason: string) => ({ kind: "injunction", status: "disputed", reason }) as const;

export const claims: ScenarioClaim[] = [
  {
    key: "c-ecra",
    count: "One",
    title: "In excess of authority under the Export Control Reform Act",
    theory: "ultra_vires",
    legalBasis: "50 U.S.C. 4801-4852; 50 U.S.C. 4817",
    reviewability:
      "50 U.S.C. 4821(a) displaces 5 U.S.C. 701-706; review for action in excess of authority, cf. Changji Esquel Textile Co. v. Raimondo, 40 F.4th 716 (D.C. Cir. 2022).",
    elements: [
      {
        key: "not-item",
        text: "Access to a hosted model is not an export, reexport or in-country transfer of an item",
      },
      { key: "clear-limit", text: "A specific prohibition or command of the statute was violated" },
      { key: "no-other-review", text: "No other way of review is adequate" },
    ],
    relief: [
      { kind: "declaratory", status: "live", reason: LIFTED },
      {
        kind: "vacatur",
        status: "disputed",
        reason:
          "Defendants: nothing is left to vacate (ECF No. 29-1). Plaintiff: the letter stands, unenforced.",
      },
      moot("Denied without prejudice for want of imminent harm (ECF No. 24); on appeal."),
      { kind: "fees", status: "reserved", reason: "28 U.S.C. 2412, after the end of the case." },
    ],
    state: "pending",
    disposedBy: null,
  },
  {
    key: "c-ieepa",
    count: "Two",
    title: "In excess of authority under the International Emergency Economic Powers Act",
    theory: "ultra_vires",
    legalBasis: "50 U.S.C. 1701-1708",
    reviewability:
      "Review for action in excess of authority; defendants say that the directive did not invoke this Act.",
    elements: [
      { key: "emergency", text: "No declared emergency covers the models" },
      { key: "information", text: "The exception for informational materials, 50 U.S.C. 1702(b), applies" },
    ],
    relief: [
      { kind: "declaratory", status: "disputed", reason: "Whether the Act was invoked at all is disputed." },
      moot("As Count One."),
    ],
    state: "pending",
    disposedBy: null,
  },
  {
    key: "c-apa",
    count: "Three",
    title: "Arbitrary and capricious",
    theory: "apa",
    legalBasis: "5 U.S.C. 706(2)(A)",
    reviewability: "50 U.S.C. 4821(a) is said to bar this count; counsel decides how far to press it.",
    elements: [
      { key: "final-action", text: "Final agency action" },
      { key: "no-reason", text: "No reason was given and no alternative considered" },
    ],
    relief: [
      { kind: "declaratory", status: "disputed", reason: "Reviewability, 50 U.S.C. 4821(a)." },
      { kind: "vacatur", status: "disputed", reason: "Reviewability, and the lifting." },
    ],
    state: "pending",
    disposedBy: null,
  },
  {
    key: "c-constitution",
    count: "Four",
    title: "First and Fifth Amendments",
    theory: "constitutional",
    legalBasis: "U.S. Const. amends. I, V",
    reviewability: "Constitutional claims are not displaced.",
    elements: [
      {
        key: "burden",
        text: "A burden on the exchange of information, or a line by nationality without process",
      },
    ],
    relief: [
      {
        kind: "declaratory",
        status: "moot",
        reason: "Withdrawn in the Supplemental Complaint, paragraph 20 (ECF No. 38).",
      },
    ],
    state: "dropped",
    disposedBy: "d-supp-complaint",
  },
  {
    key: "c-policy",
    count: "Five",
    title: "Policy of control by letter",
    theory: "ultra_vires",
    legalBasis: "50 U.S.C. 4801-4852",
    reviewability: "As Count One; defendants say that there is no act to review (ECF No. 31).",
    elements: [
      { key: "policy", text: "A policy of imposing controls by letter exists" },
      { key: "recurrence", text: "It threatens the plaintiff now" },
    ],
    relief: [
      {
        kind: "declaratory",
        status: "live",
        reason: "Pleaded after the lifting; rests on the threat of recurrence.",
      },
      { kind: "injunction", status: "live", reason: "As pleaded; no motion is pending." },
    ],
    state: "pending",
    disposedBy: null,
  },
];
