import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { forbidden, invalid, stale } from "@/lib/errors";
import { canRecord } from "../access";
import type { linkFactInput } from "../assessment-schema";
import type { Fact } from "../fact-schema";
import { getFact } from "../queries/facts";
import { keepRevision } from "../write/revision";

/** Says that a fact goes to an element of a claim or to a factor, or no longer does; all else of it stays. */
export async function linkFact(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof linkFactInput>,
): Promise<Fact> {
  const { factId, elementId, factor, linked } = input;
  await audited(viewer, async (tx) => {
    const before = await getFact(viewer, caseId, factId);
    if (!canRecord(viewer, caseId)) throw forbidden("Only the case team changes the ledger.");
    await keepRevision(tx, viewer, caseId, "fact", before);
    if (elementId !== null) {
      const element = await tx.claimElement.findFirst({
        where: { id: elementId, caseId },
        select: { id: true },
      });
      if (element === null) throw invalid("elementId", "This element is not on record here. Choose another.");
      await tx.factElement.deleteMany({ where: { caseId, factId, elementId } });
      if (linked)
        await tx.factElement.createMany({
          data: [
            { id: randomUUID(), caseId, tier: before.tier, audienceId: before.audienceId, factId, elementId },
          ],
        });
    }
    const factors =
      factor === null
        ? before.factors
        : [...before.factors.filter((f) => f !== factor), ...(linked ? [factor] : [])];
    const { count } = await tx.fact.updateMany({
      where: { id: factId, caseId, version: before.version },
      data: { factors, version: { increment: 1 } },
    });
    if (count !== 1) throw stale("fact", await getFact(viewer, caseId, factId));
    return {
      result: null,
      caseId,
      events: [
        {
          action: linked ? "fact.linked" : "fact.unlinked",
          subjectKind: "fact",
          subjectId: factId,
          data: { elementId, factor },
        },
      ],
    };
  });
  return getFact(viewer, caseId, factId);
}
