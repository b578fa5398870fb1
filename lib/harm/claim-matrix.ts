import type { LedgerClaim, LedgerFact } from "./ledger-schema";
import { nextStep, type Strength, strengthOf, strengthRank, stronger, weaker } from "./strength";

export interface ProvingFact {
  id: string;
  text: string;
  strength: Strength;
  disputed: boolean;
}

/** The facts that go to one element or factor. */
export interface Proof {
  /** Strongest first; may be only the first few of `total`. */
  facts: readonly ProvingFact[];
  total: number;
  /** How many facts of each strength, strongest first, without the empty ones. */
  counts: readonly { strength: Strength; count: number }[];
}

export interface ElementCell {
  elementId: string;
  text: string;
  strength: Strength;
  facts: ProvingFact[];
  total: number;
  counts: { strength: Strength; count: number }[];
  todo: string | null;
}

export interface ClaimRow {
  claimId: string;
  title: string;
  authorities: string[];
  elements: ElementCell[];
  weakest: Strength;
}

/** Each claim's elements with what proves them, by the element's id. */
export function claimRows(claims: readonly LedgerClaim[], proofs: ReadonlyMap<string, Proof>): ClaimRow[] {
  return claims.map((c) => {
    const elements = c.elements.map((e) => elementCell(e.id, e.text, proofs.get(e.id)));
    return {
      claimId: c.id,
      title: c.title,
      authorities: c.authorities,
      elements,
      weakest: elements.length === 0 ? "none" : elements.map((e) => e.strength).reduce(weaker),
    };
  });
}

/** Each claim's elements with the facts that go to them, strongest first. One pass over the facts. */
export const claimMatrix = (claims: readonly LedgerClaim[], facts: readonly LedgerFact[]): ClaimRow[] =>
  claimRows(claims, proofsOf(facts));

/** Facts carry these ids among their elements when they go to a factor and not to a claim. */
export const factorIds = {
  balance: "factor:balance_of_equities",
  publicInterest: "factor:public_interest",
} as const;

export interface FactorRow {
  factor: "likelihood" | "balance" | "public_interest";
  title: string;
  claimId: string | null;
  strength: Strength;
  facts: ProvingFact[];
  total: number;
  authorities: string[];
  todo: string | null;
}

/**
 * The other factors (Winter v. NRDC, 555 U.S. 7, 20 (2008)): likelihood of success per claim, balance of
 * equities, public interest; the last two merge against the government (Nken v. Holder, 556 U.S. 418, 435 (2009)).
 */
export function otherFactors(
  claims: readonly ClaimRow[],
  proofs: ReadonlyMap<string, Proof>,
  authorities: { balance: readonly string[]; publicInterest: readonly string[] },
): FactorRow[] {
  const factor = (
    kind: "balance" | "public_interest",
    title: string,
    id: string,
    cites: readonly string[],
  ) => {
    const { strength, facts, total, todo } = elementCell(id, title, proofs.get(id));
    return {
      factor: kind,
      title,
      claimId: null,
      strength,
      facts,
      total,
      authorities: [...cites],
      todo: todo ?? (cites.length === 0 ? "Add the authority it rests on." : null),
    };
  };
  const likelihood = claims.map((c) => ({
    factor: "likelihood" as const,
    title: `Likelihood of success: ${c.title}`,
    claimId: c.claimId,
    strength: c.weakest,
    facts: c.elements.flatMap((e) => e.facts),
    total: c.elements.reduce((sum, e) => sum + e.total, 0),
    authorities: c.authorities,
    todo:
      c.elements.length === 0
        ? "Write down the elements of the claim."
        : c.authorities.length === 0
          ? "Add the authority it rests on."
          : (c.elements.find((e) => e.strength === c.weakest)?.todo ?? null),
  }));
  return [
    ...likelihood,
    factor("balance", "Balance of equities", factorIds.balance, authorities.balance),
    factor("public_interest", "Public interest", factorIds.publicInterest, authorities.publicInterest),
  ];
}

/** What a list of facts proves, by the id of the element or factor. */
export function proofsOf(facts: readonly LedgerFact[]): Map<string, Proof> {
  const byElement = new Map<string, ProvingFact[]>();
  for (const f of facts) {
    const fact = {
      id: f.id,
      text: f.text,
      strength: strengthOf(f),
      disputed: f.state.startsWith("disputed"),
    };
    for (const id of f.elementIds) {
      const list = byElement.get(id);
      if (list) list.push(fact);
      else byElement.set(id, [fact]);
    }
  }
  return new Map(
    [...byElement].map(([id, list]) => {
      const sorted = list.sort((a, b) => strengthRank(b.strength) - strengthRank(a.strength));
      const counts = [...Map.groupBy(sorted, (f) => f.strength)].map(([strength, of]) => ({
        strength,
        count: of.length,
      }));
      return [id, { facts: sorted, total: sorted.length, counts }];
    }),
  );
}

function elementCell(elementId: string, text: string, proof: Proof | undefined): ElementCell {
  const { facts, total, counts } = proof ?? { facts: [], total: 0, counts: [] };
  const strength = counts.map((c) => c.strength).reduce<Strength>(stronger, "none");
  const todo = total === 0 ? "Link a fact that goes to this." : nextStep(strength);
  return { elementId, text, strength, facts: [...facts], total, counts: [...counts], todo };
}
