import type { Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import { type Assessment, readAssessment } from "../assessment-schema";
import type { ReliefKind } from "../live-or-moot";

const kinds: Record<string, ReliefKind> = {
  declaratory: "declaratory",
  vacatur: "vacatur",
  injunction: "injunction",
  preliminary_injunction: "injunction",
  fees: "fees",
};

export type ReliefPair = {
  claimId: string;
  reliefId: string;
  claim: string;
  relief: string;
  kind: ReliefKind;
  /** What the claims page records; null where nothing is. */
  recorded: string | null;
  /** Null while nothing is recorded of the pair. */
  version: number | null;
  assessment: Assessment;
  /** What is judged of the pair is work product, or as closed as a protected claim. */
  guard: { tier: Tier; audienceId: string | null };
};

/** Each claim of the operative pleading with each form of relief asked for on it. */
export async function loadReliefPairs(tx: Tx, caseId: string): Promise<ReliefPair[]> {
  const claims = await tx.claim.findMany({
    where: { caseId, pleading: { operative: true } },
    orderBy: { position: "asc" },
    select: { id: true, title: true, count: true, pleadingId: true, tier: true, audienceId: true },
  });
  const reliefs = await tx.relief.findMany({
    where: { caseId, pleadingId: { in: claims.map((c) => c.pleadingId) } },
    orderBy: { position: "asc" },
    select: { id: true, kind: true, text: true },
  });
  const recorded = await tx.claimRelief.findMany({
    where: { caseId, claimId: { in: claims.map((c) => c.id) } },
    select: { claimId: true, reliefId: true, live: true, reason: true, assessment: true, version: true },
  });
  return claims.flatMap((c) => {
    const mine = recorded.filter((x) => x.claimId === c.id);
    return (
      reliefs
        // Where the pleading ties forms of relief to claims, only those pairs are asked about.
        .filter((r) => mine.length === 0 || mine.some((x) => x.reliefId === r.id))
        .map((r) => {
          const row = mine.find((x) => x.reliefId === r.id);
          return {
            claimId: c.id,
            reliefId: r.id,
            claim: c.count === null ? c.title : `${c.count}: ${c.title}`,
            relief: r.text,
            kind: kinds[r.kind] ?? ("restoration" as const),
            recorded: row === undefined ? null : [row.live, row.reason].filter(Boolean).join(": "),
            version: row?.version ?? null,
            assessment: readAssessment(row?.assessment),
            guard: {
              tier: c.audienceId === null ? ("work_product" as const) : c.tier,
              audienceId: c.audienceId,
            },
          };
        })
    );
  });
}
