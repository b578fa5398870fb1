type Linked = { id: string; replacesId: string | null };

/**
 * All dates of one hearing, oldest first: what the given one replaced, and what replaced it. Follows each link once,
 * so that rows that name each other by mistake end.
 */
export function chainOf<H extends Linked>(hearings: readonly H[], id: string): H[] {
  const byId = new Map(hearings.map((h) => [h.id, h]));
  const next = new Map(hearings.flatMap((h) => (h.replacesId === null ? [] : [[h.replacesId, h] as const])));
  const start = byId.get(id);
  if (start === undefined) return [];
  const seen = new Set([start.id]);
  const chain = [start];
  for (
    let at = byId.get(start.replacesId ?? "");
    at && !seen.has(at.id);
    at = byId.get(at.replacesId ?? "")
  ) {
    seen.add(at.id);
    chain.unshift(at);
  }
  for (let at = next.get(start.id); at && !seen.has(at.id); at = next.get(at.id)) {
    seen.add(at.id);
    chain.push(at);
  }
  return chain;
}
