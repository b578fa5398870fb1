import type { NamedInText, ProposalData, ProposalPage } from "./proposal-schema";

/** A whole proposal that may be meant instead, saved as it is. `likely`: the text itself, or a common mistake, speaks for it. */
export type Alternative = { key: string; label: string; data: ProposalData; likely: boolean };
export type AlternativeGroup = { label: string; choices: Alternative[] };
export type Ground = { named: NamedInText; people: ProposalPage["people"] };
export type Of<K extends ProposalData["kind"]> = Extract<ProposalData, { kind: K }>;

/** A menu that needs much scrolling is no choice; the form has them all. */
const MOST = 12;
export const spaced = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).replaceAll("_", " ");
const distinct = <T>(values: readonly T[]) => [...new Set(values)];

/** One group of choices: every value but the one that is proposed. */
export function group<V extends string | number>(
  label: string,
  values: readonly V[],
  current: V | null,
  make: (value: V) => { label: string; data: ProposalData; likely?: boolean },
): AlternativeGroup {
  const choices = distinct(values)
    .filter((value) => value !== current)
    .slice(0, MOST)
    .map((value) => ({ key: `${label} ${value}`, likely: false, ...make(value) }));
  return { label, choices };
}
