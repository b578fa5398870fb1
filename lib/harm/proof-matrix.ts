import type { CauseLink, LedgerHarm } from "./ledger-schema";
import { plural } from "./plural";
import { nextStep, type Strength, strengthOf, strengthOfEvidence, strengthRank, weaker } from "./strength";
import type { HarmCategory, HarmTiming } from "./vocabulary";

/**
 * Elements of irreparable harm in this circuit: certain and great, actual or imminent, beyond remediation,
 * caused by what is challenged (Wisconsin Gas Co. v. FERC, 758 F.2d 669, 674 (D.C. Cir. 1985); Chaplaincy of
 * Full Gospel Churches v. England, 454 F.3d 290, 297 (D.C. Cir. 2006)), and cured by the order asked for.
 */
export const harmElements = ["certain", "great", "imminent", "unrecoverable", "caused", "redressed"] as const;
export type HarmElement = (typeof harmElements)[number];

export const harmElementWords = {
  certain: "Certain",
  great: "Great",
  imminent: "Actual or imminent",
  unrecoverable: "Not recoverable",
  caused: "Caused by the directive",
  redressed: "Cured by the order",
} as const satisfies Record<HarmElement, string>;

export interface HarmCell {
  element: HarmElement;
  strength: Strength;
  /** How much proof it is: "3 sources", "2 of 3 links"; null where there is none. */
  proof: string | null;
  /** Why it is as strong as it is, and what holds it back. */
  why: string[];
  /** What would fill or strengthen it; null when filed and without caution. */
  todo: string | null;
}

export interface HarmRow {
  harmId: string;
  text: string;
  cells: HarmCell[];
  /** An irreparable harm is as strong as its weakest element. */
  weakest: Strength;
  disputed: string | null;
}

export const harmMatrix = (harms: readonly LedgerHarm[]): HarmRow[] => harms.map(harmRow);

export function harmRow(h: LedgerHarm): HarmRow {
  const base = strengthOf(h);
  const unbacked =
    strengthRank(strengthOfEvidence[h.evidence]) > strengthRank(base) ? ["Its evidence is not cited."] : [];
  const cells = harmElements.map((element): HarmCell => {
    const judged = judges[element](h, base);
    const why = judged.strength === "none" ? judged.why : [...judged.why, ...unbacked];
    return {
      element,
      strength: judged.strength,
      proof: proofWords(h, element, judged.strength),
      why,
      todo: judged.todo ?? nextStep(judged.strength),
    };
  });
  return {
    harmId: h.id,
    text: h.text,
    cells,
    weakest: cells.map((c) => c.strength).reduce(weaker),
    disputed: h.disputed,
  };
}

/** What an element rests on, counted: the sources of the harm, or the proved links of its chain of causes. */
function proofWords(h: LedgerHarm, element: HarmElement, strength: Strength): string | null {
  if (strength === "none") return null;
  if (element === "caused") {
    const proved = h.causes.filter((c) => c.evidence !== null && c.evidence !== "known").length;
    return `${proved} of ${plural(h.causes.length, "link")}`;
  }
  const cited = h.citations.length;
  return cited === 0 ? null : plural(cited, "source");
}

type Judge = (h: LedgerHarm, base: Strength) => { strength: Strength; why: string[]; todo?: string };

const future = new Set<HarmTiming>(["imminent", "projected", "threatened_recurrence"]);
/** Kinds of harm that are great by their nature or that no sum measures. */
const unmeasured = new Set<HarmCategory>([
  "competitive_position",
  "reputation",
  "constitutional",
  "existential",
]);

const judges: Record<HarmElement, Judge> = {
  certain: (h, base) =>
    h.timing === null
      ? {
          strength: weaker(base, "asserted"),
          why: ["Nobody has said whether it has happened."],
          todo: "Say whether it is past, ongoing, imminent, projected, residual or feared again.",
        }
      : h.timing === "projected"
        ? {
            strength: weaker(base, "asserted"),
            why: ["Projected: a forecast is not yet certain harm."],
            todo: "Show what has already happened, or why it must follow.",
          }
        : future.has(h.timing)
          ? { strength: base, why: ["It lies ahead: its certainty rests on what makes it follow."] }
          : { strength: base, why: ["It has happened, as far as its evidence goes."] },

  great: (h, base) => {
    if (h.amount !== null && h.baselineShare !== null)
      return {
        strength: base,
        why: [`${h.amount}, ${h.baselineShare}: evidence of magnitude, not damages.`],
      };
    if (h.amount !== null)
      return {
        strength: weaker(base, "asserted"),
        why: [`${h.amount}, but measured against no baseline.`],
        todo: "Set it against a dated baseline (revenue, payroll, engineers, runway).",
      };
    if (h.category !== null && unmeasured.has(h.category))
      return { strength: base, why: ["No sum measures a harm of this kind; its weight must be described."] };
    return {
      strength: "none",
      why: ["Nothing says how much."],
      todo: "Give an amount or a rate, with its unit and method.",
    };
  },

  imminent: (h, base) => {
    if (h.timing === null)
      return {
        strength: "none",
        why: ["Nobody has said when it happens."],
        todo: "Say whether it is past, ongoing, imminent, projected, residual or feared again.",
      };
    if (h.timing === "past")
      return {
        strength: "none",
        why: ["Completed past harm cannot alone support prospective relief."],
        todo: "Show what continues, remains or threatens to recur.",
      };
    if (h.timing === "projected")
      return { strength: weaker(base, "asserted"), why: ["Projected, not shown to be near."] };
    if (h.timing === "threatened_recurrence")
      return {
        strength: base,
        why: [
          "A recurrence must be a real and immediate threat (City of Los Angeles v. Lyons, 461 U.S. 95 (1983)).",
        ],
      };
    return { strength: base, why: [`It is ${h.timing}.`] };
  },

  unrecoverable: (h, base) => {
    if (h.recoverable === "yes")
      return {
        strength: "none",
        why: ["Recorded as recoverable."],
        todo: "Leave it out, or say why money does not repair it.",
      };
    if (h.recoverable === "unknown")
      return {
        strength: "none",
        why: ["Nobody has said whether it can be recovered."],
        todo: "Say whether it can be recovered and why not (sovereign immunity, not measurable, insolvency).",
      };
    return h.notRecoverableBecause === null
      ? {
          strength: weaker(base, "asserted"),
          why: ["Said to be beyond recovery, without a reason."],
          todo: "Give the reason.",
        }
      : { strength: base, why: [`Not recoverable: ${h.notRecoverableBecause}.`] };
  },

  caused: (h) => causedBy(h.causes),

  redressed: (h, base) =>
    h.redress === null
      ? {
          strength: "none",
          why: ["Nothing says what in the order would end it."],
          todo: "Name the term of the proposed order.",
        }
      : h.timing === "past"
        ? {
            strength: "none",
            why: [`“${h.redress}” cannot undo harm that is over.`],
            todo: "Show what remains for an order to end.",
          }
        : { strength: base, why: [`The order would end it: ${h.redress}.`] },
};

const steps = ["provision", "decision", "loss"] as const;
const stepWords = {
  provision: "the provision",
  decision: "the addressee’s decision",
  loss: "the loss",
} as const;

/** The chain provision -> addressee's decision -> loss is as strong as its weakest link. */
function causedBy(causes: readonly CauseLink[]): { strength: Strength; why: string[]; todo?: string } {
  const missing = steps.filter((s) => !causes.some((c) => c.step === s));
  if (missing.length === steps.length)
    return {
      strength: "none",
      why: ["No chain of causes is written down."],
      todo: "Write the chain: provision, addressee’s decision, loss.",
    };
  const links = causes.map((c) => (c.evidence === null ? "asserted" : strengthOfEvidence[c.evidence]));
  const weakest = links.reduce<Strength>(weaker, "filed");
  if (missing.length > 0)
    return {
      strength: weaker(weakest, "asserted"),
      why: [`The chain lacks ${missing.map((s) => stepWords[s]).join(" and ")}.`],
      todo: "Complete the chain.",
    };
  const bare = causes.filter((c) => c.evidence === null || strengthOfEvidence[c.evidence] === weakest);
  return { strength: weakest, why: bare.map((c) => `Weakest link, ${stepWords[c.step]}: ${c.text}`) };
}
