import type { BriefingChain, ChainEntry } from "./briefing-chains";
import type { EntryKind } from "./entry-kind";

type Kinded = { kind: EntryKind | null };

const orders: ReadonlySet<EntryKind> = new Set<EntryKind>([
  "order",
  "minute_order",
  "opinion",
  "judgment",
  "mandate",
]);

/** What the court decided: orders with and without a number, opinions, judgments, mandates. */
export const isOrder = (e: Kinded) => e.kind !== null && orders.has(e.kind);

/** Motions and cross-motions. */
export const isMotion = (e: Kinded) => e.kind === "motion" || e.kind === "cross_motion";

/**
 * Ids of entries that our side has still to answer, in docket order: their motions without our opposition, their
 * oppositions to our motions without our reply, their complaint without our answer. Not a deadline: whether one runs
 * is for the rules to say. Entries whose side is unknown are left out rather than guessed.
 */
export function mineToAnswer(entries: readonly ChainEntry[], chains: readonly BriefingChain[]): string[] {
  const byId = new Map(entries.map((e) => [e.id, e]));
  const ours = (ids: readonly string[]) => ids.some((id) => byId.get(id)?.side === "ours");
  const waiting = new Set<string>();
  for (const chain of chains) {
    if (chain.state === "ruled" || chain.state === "withdrawn") continue;
    const motion = byId.get(chain.motionId);
    if (motion?.side === "theirs" && !motion.unopposed && !ours(chain.oppositions)) waiting.add(motion.id);
    if (motion?.side === "ours" && !ours(chain.replies))
      for (const id of chain.oppositions) if (byId.get(id)?.side === "theirs") waiting.add(id);
  }
  const pleadings = entries.filter(
    (e) => e.side === "theirs" && (e.kind === "complaint" || e.kind === "amended_complaint"),
  );
  const last = pleadings.at(-1);
  if (last) {
    const at = entries.indexOf(last);
    const answered = entries.slice(at).some((e) => e.side === "ours" && e.kind === "answer");
    const moved = chains.some(
      (c) => c.motionKind === "dismiss" && byId.get(c.motionId)?.side === "ours" && c.state !== "withdrawn",
    );
    if (!answered && !moved) waiting.add(last.id);
  }
  return entries.filter((e) => waiting.has(e.id)).map((e) => e.id);
}
