import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { stale } from "@/lib/errors";
import type { Assessment } from "../assessment-schema";
import { loadOpenTies } from "../load/open-ties";
import type { ReliefPair } from "../load/relief-pairs";

type Changed = { pair: ReliefPair; assessment: Assessment };

/**
 * Keeps what counsel tied, and how it stood before, with who and when. A claim of which nothing was recorded yet keeps
 * all its forms of relief.
 */
export async function keepAssessments(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  pairs: readonly ReliefPair[],
  changed: readonly Changed[],
): Promise<void> {
  for (const { pair, assessment } of changed)
    if (pair.version !== null) {
      const { count } = await tx.claimRelief.updateMany({
        where: { caseId, claimId: pair.claimId, reliefId: pair.reliefId, version: pair.version },
        data: { assessment, version: { increment: 1 } },
      });
      if (count !== 1)
        throw stale("form of relief", (await loadOpenTies(tx, caseId, pair.assessment)).assessment);
    }
  const fresh = new Set(changed.flatMap((c) => (c.pair.version === null ? [c.pair.claimId] : [])));
  await tx.claimRelief.createMany({
    data: pairs
      .filter((p) => p.version === null && fresh.has(p.claimId))
      .map((p) => ({
        caseId,
        claimId: p.claimId,
        reliefId: p.reliefId,
        ...p.guard,
        assessment: changed.find((c) => c.pair === p)?.assessment ?? p.assessment,
      })),
  });
  const rows = await tx.claimRelief.findMany({
    where: { caseId, OR: changed.map(({ pair: { claimId, reliefId } }) => ({ claimId, reliefId })) },
    select: { id: true, claimId: true, reliefId: true },
  });
  await tx.ledgerRevision.createMany({
    data: rows.flatMap((row) => {
      const pair = changed.find(
        (c) => c.pair.claimId === row.claimId && c.pair.reliefId === row.reliefId,
      )?.pair;
      return pair === undefined
        ? []
        : [
            {
              id: randomUUID(),
              caseId,
              ...pair.guard,
              subjectKind: "claim_relief" as const,
              subjectId: row.id,
              // Before anything was recorded there was a version none.
              version: pair.version ?? 0,
              snapshot: pair.assessment,
              replacedById: viewer.userId,
            },
          ];
    }),
  });
}
