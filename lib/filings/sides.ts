import type { FilingRow } from "./schema";

export type Side = "ours" | "theirs" | "court";

const COURT: ReadonlySet<FilingRow["kind"]> = new Set([
  "order",
  "minute_order",
  "opinion",
  "judgment",
  "mandate",
  "hearing",
  "set_reset_deadlines",
  "transcript",
]);
const THEIRS: ReadonlySet<string> = new Set(["defendant", "respondent", "appellant", "appellee"]);
const OURS: ReadonlySet<string> = new Set(["plaintiff", "petitioner"]);

/**
 * Which parties are ours: plaintiffs and petitioners. On appeal roles turn with who appealed, so there it is who
 * was plaintiff below, by name. Others (amici, movants, non-parties) belong to no side.
 */
export function sidesOf(
  parties: readonly { id: string; name: string; role: string }[],
  plaintiffsBelow: readonly string[],
): Map<string, Side> {
  const below = new Set(plaintiffsBelow);
  const sides = new Map<string, Side>();
  for (const { id, name, role } of parties) {
    if (OURS.has(role) || (below.has(name) && THEIRS.has(role))) sides.set(id, "ours");
    else if (THEIRS.has(role)) sides.set(id, "theirs");
  }
  return sides;
}

/** Whose paper an entry is; null where the record does not say. */
export function sideOf(
  kind: FilingRow["kind"],
  partyIds: readonly string[],
  sides: ReadonlyMap<string, Side>,
): Side | null {
  if (COURT.has(kind)) return "court";
  const found = new Set(partyIds.flatMap((id) => sides.get(id) ?? []));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}
