import type { SubjectKind, Tier } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/with-viewer";
import type { CitingInput } from "./citing-schema";

type Subject = { caseId: string; kind: SubjectKind; id: string; tier: Tier; audienceId: string | null };

/** Makes a row cite exactly these sources, for it and against it. What speaks of one field only is left alone. */
export async function writeCitations(
  tx: Tx,
  { caseId, kind, id, tier, audienceId }: Subject,
  { sourceIds, contrarySourceIds }: Pick<CitingInput, "sourceIds" | "contrarySourceIds">,
): Promise<void> {
  for (const [ids, contrary] of [
    [new Set(sourceIds), false],
    [new Set(contrarySourceIds), true],
  ] as const) {
    const kept = await tx.sourceCitation.findMany({
      where: { caseId, subjectId: id, contrary },
      select: { sourceId: true, field: true },
    });
    const have = new Set(kept.map((c) => c.sourceId));
    await tx.sourceCitation.deleteMany({
      where: { caseId, subjectId: id, contrary, field: null, sourceId: { notIn: [...ids] } },
    });
    for (const sourceId of ids) {
      if (have.has(sourceId)) continue;
      await tx.sourceCitation.create({
        data: { caseId, tier, audienceId, subjectKind: kind, subjectId: id, sourceId, contrary },
        select: { id: true },
      });
    }
  }
}
