import type { Tx } from "@/lib/db/with-viewer";

/** A docket that a list shows. `relation` to the case whose list it is; null for its own. */
export type FollowedDocket = { caseId: string; relation: "appeal" | "below" | null; number: string | null };

/** More dockets in one list than a reader can tell apart. */
const MOST = 2;

/** The appeals from a case, and the case it is an appeal from: those the viewer of `tx` is in. */
export async function followedDockets(
  tx: Tx,
  caseId: string,
): Promise<(FollowedDocket & { relation: "appeal" | "below" })[]> {
  const own = await tx.case.findUnique({ where: { id: caseId }, select: { appealOfId: true } });
  const found = await tx.case.findMany({
    where: { OR: [{ appealOfId: caseId }, ...(own?.appealOfId ? [{ id: own.appealOfId }] : [])] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, docketNumberRaw: true },
  });
  return found.map(({ id, docketNumberRaw }) => ({
    caseId: id,
    relation: id === own?.appealOfId ? "below" : "appeal",
    number: docketNumberRaw,
  }));
}
