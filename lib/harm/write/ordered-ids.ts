import { randomUUID } from "node:crypto";

/**
 * Ids for the parts of a row in the order in which they were sent: the parts are read back in the order of their ids.
 * The ids that they have are kept where they say that order already.
 */
export function orderedIds(parts: readonly { id: string | null }[]): string[] {
  const kept = parts.flatMap((p) => p.id ?? []);
  const inOrder = kept.every((id, i) => i === 0 || id > (kept[i - 1] ?? ""));
  return kept.length === parts.length && inOrder ? kept : parts.map(() => randomUUID()).sort();
}
