import type { LedgerCitation } from "./ledger-schema";
import { type EvidenceState, evidenceStates } from "./vocabulary";

/** How much proof a statement has, weakest first. */
export const strengths = ["none", "asserted", "sourced", "declared", "signed", "filed"] as const;
export type Strength = (typeof strengths)[number];

export const strengthWords = {
  none: "Nothing",
  asserted: "Asserted",
  sourced: "Sourced",
  declared: "In a draft declaration",
  signed: "Signed",
  filed: "Filed",
} as const satisfies Record<Strength, string>;

export const strengthRank = (s: Strength) => strengths.indexOf(s);

export const weaker = (a: Strength, b: Strength): Strength => (strengthRank(a) <= strengthRank(b) ? a : b);
export const stronger = (a: Strength, b: Strength): Strength => (strengthRank(a) >= strengthRank(b) ? a : b);

export const strengthOfEvidence = {
  known: "asserted",
  source_found: "sourced",
  declared: "declared",
  signed: "signed",
  filed: "filed",
} as const satisfies Record<EvidenceState, Strength>;

/** Strength of a fact or harm as it stands: a state that nothing cited bears out counts as asserted only. */
export function strengthOf(row: {
  evidence: EvidenceState;
  citations: readonly LedgerCitation[];
  declarationId?: string | null;
}): Strength {
  const claimed = strengthOfEvidence[row.evidence];
  const backed = row.citations.length > 0 || (row.declarationId ?? null) !== null;
  return backed ? claimed : weaker(claimed, "asserted");
}

/** What a citation rests on, as far as evidence goes. */
export interface CitationStanding {
  /** The cited document stands on the docket. */
  filed: boolean;
  /** For a paragraph of a declaration: whether it has been signed. */
  declaration: "draft" | "signed" | null;
}

/** Evidence state of a fact or of a link in a chain of causes: that of its strongest citation. */
export function evidenceOf(citations: readonly CitationStanding[]): EvidenceState {
  if (citations.some((c) => c.filed)) return "filed";
  if (citations.some((c) => c.declaration === "signed")) return "signed";
  if (citations.some((c) => c.declaration === "draft")) return "declared";
  return citations.length > 0 ? "source_found" : "known";
}

/** The further of two evidence states. */
export const strongest = (a: EvidenceState, b: EvidenceState): EvidenceState =>
  evidenceStates.indexOf(a) >= evidenceStates.indexOf(b) ? a : b;

/** An evidence state that somebody held down, with a reason; `atMost` null: nobody did. */
export const heldDown = (found: EvidenceState, atMost: EvidenceState | null): EvidenceState =>
  atMost !== null && evidenceStates.indexOf(atMost) < evidenceStates.indexOf(found) ? atMost : found;

/** What would make a proof one step stronger; null for the strongest. */
export function nextStep(s: Strength): string | null {
  if (s === "none" || s === "asserted") return "Find a source and cite it.";
  if (s === "sourced") return "Draw a paragraph for a declarant.";
  if (s === "declared") return "Have the declaration signed.";
  if (s === "signed") return "File it as an exhibit.";
  return null;
}
