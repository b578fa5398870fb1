import type { PartyKind, PartyRole } from "@/lib/db/generated/enums";
import { nameKey } from "./people-lines";

/** A party as far as the words of an order may speak of it. `ours`: the team's own counsel appears for it. */
export type SideParty = {
  name: string;
  shortName: string | null;
  role: PartyRole;
  roleRaw: string | null;
  kind: PartyKind;
  ours: boolean;
};

/** Who is on which side. Where no counsel of the team appears on record, the plaintiffs are ours. */
export type Sides = readonly SideParty[];

/** Marks the parties that the team appears for; with none, the side that sues. */
export function sidesOf(
  parties: readonly (Omit<SideParty, "ours"> & { counsel: readonly string[] })[],
  team: readonly string[],
): Sides {
  const members = new Set(team.map(nameKey));
  const appears = parties.map((p) => p.counsel.some((name) => members.has(nameKey(name))));
  const known = appears.includes(true);
  return parties.map(({ counsel: _counsel, ...p }, at) => ({
    ...p,
    ours: known ? appears[at] === true : SUES.test(p.role),
  }));
}

const SUES = /^(?:plaintiff|petitioner|appellant)$/;
const ROLE =
  /\b(plaintiff|defendant|petitioner|respondent|appellant|appellee|intervenor|movant|government|USA)(?:s|'s|s'|’s|s’)?\b/gi;
const GOVERNMENT: ReadonlySet<PartyKind> = new Set<PartyKind>(["agency", "officer", "sovereign"]);

const speaksOf = (p: SideParty, word: string): boolean =>
  /^(?:government|usa)$/.test(word)
    ? GOVERNMENT.has(p.kind)
    : p.role === word || (p.roleRaw ?? "").toLowerCase().includes(word);

/** Whose a role is: ours where a party of ours has it; else the other side's. */
function sideOfRole(word: string, sides: Sides): "ours" | "theirs" {
  const meant = sides.filter((p) => speaksOf(p, word));
  if (meant.length > 0) return meant.some((p) => p.ours) ? "ours" : "theirs";
  const sues = SUES.test(word);
  const weSue = !sides.some((p) => p.ours) || sides.some((p) => p.ours && SUES.test(p.role));
  return sues === weSue ? "ours" : "theirs";
}

/**
 * Whose date it is, as far as the words of the duty tell: whoever is named first has it. A duty of nobody ("Responses
 * due") is ours until somebody says otherwise: a date too many does less harm than one too few.
 */
export function sideOf(label: string, sides: Sides): "ours" | "theirs" | "court" {
  if (/\bthe court (?:will|shall|intends|anticipates)\b/i.test(label)) return "court";
  const found: { at: number; side: "ours" | "theirs" }[] = [];
  for (const m of label.matchAll(ROLE))
    found.push({ at: m.index, side: sideOfRole((m[1] ?? "").toLowerCase(), sides) });
  const lower = label.toLowerCase();
  for (const p of sides) {
    for (const name of [p.name, p.shortName ?? ""]) {
      const at = name.length < 3 ? -1 : lower.indexOf(name.toLowerCase());
      if (at >= 0) found.push({ at, side: p.ours ? "ours" : "theirs" });
    }
  }
  return found.sort((a, b) => a.at - b.at)[0]?.side ?? "ours";
}
