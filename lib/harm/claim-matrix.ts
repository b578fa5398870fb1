import type { LedgerClaim, LedgerFact } from "./ledger-schema";
import { nextStep, type Strength, strengthOf, strengthRank, stronger, weaker } from "./strength";

export interface ElementCell {
  elementId: string;
  text: string;
  strength: Strength;
  facts: { id: string; text: string; strength: Strength; disputed: boolean }[];
  /** How many facts of each strength, strongest first, without the empty ones. */
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

/** Each claim's elements with the facts that go to them, strongest first. One pass over the facts. */
export function claimMatrix(claims: readonly LedgerClaim[], facts: readonly LedgerFact[]): ClaimRow[] {
  const byElement = factsByElement(facts);
  return claims.map((c) => {
    const elements = c.elements.map((e) => elementCell(e.id, e.text, byElement.get(e.id) ?? []));
    return {
      claimId: c.id,
      title: c.title,
      authorities: c.authorities,
      elements,
      weakest: elements.length === 0 ? "none" : elements.map((e) => e.strength).reduce(weaker),
    };
  });
}

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
  facts: ElementCell["facts"];
  authorities: string[];
  todo: string | null;
}

/**
 * The other factors (Winter v. NRDC, 555 U.S. 7, 20 (2008)): likelihood of success per claim, balance of
 * equities, public interest; the last two merge against the government (Nken v. Holder, 556 U.S. 418, 435 (2009)).
 */
export function otherFactors(
  claims: readonly LedgerClaim[],
  facts: readonly LedgerFact[],
  authorities: { balance: readonly string[]; publicInterest: readonly string[] },
): FactorRow[] {
  const byElement = factsByElement(facts);
  const factor = (
    kind: "balance" | "public_interest",
    title: string,
    id: string,
    cites: readonly string[],
  ) => {
    const cell = elementCell(id, title, byElement.get(id) ?? []);
    return {
      factor: kind,
      title,
      claimId: null,
      strength: cell.strength,
      facts: cell.facts,
      authorities: [...cites],
      todo: cell.todo,
    };
  };
  const likelihood = claimMatrix(claims, facts).map((c) => ({
    factor: "likelihood" as const,
    title: `Likelihood of success: ${c.title}`,
    claimId: c.claimId,
    strength: c.weakest,
    facts: c.elements.flatMap((e) => e.facts),
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

function factsByElement(facts: readonly LedgerFact[]): Map<string, LedgerFact[]> {
  const map = new Map<string, LedgerFact[]>();
  for (const f of facts)
    for (const id of f.elementIds) {
      const list = map.get(id);
      if (list) list.push(f);
      else map.set(id, [f]);
    }
  return map;
}

function elementCell(elementId: string, text: string, of: readonly LedgerFact[]): ElementCell {
  const facts = of
    .map((f) => ({
      id: f.id,
      text: f.text,
      strength: strengthOf(f),
      disputed: f.state.startsWith("disputed"),
    }))
    .sort((a, b) => strengthRank(b.strength) - strengthRank(a.strength));
  const strength = facts.map((f) => f.strength).reduce<Strength>(stronger, "none");
  const counts = [...Map.groupBy(facts, (f) => f.strength)].map(([s, list]) => ({
    strength: s,
    count: list.length,
  }));
  const todo = facts.length === 0 ? "Link a fact that goes to this." : nextStep(strength);
  return { elementId, text, strength, facts, counts, todo };
}
