import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { forbidden, notFound, stale } from "@/lib/errors";
import { canRecord } from "../access";
import type { addFactInput, changeFactInput, Fact } from "../fact-schema";
import { isSame } from "../load/when";
import { getFact } from "../queries/facts";
import { checkTierChange, endOfRelease } from "../write/check-tier-change";
import { checkCitations, type Guard, writeCitations } from "../write/citations";
import { dayBounds, dbDay, moveFollowers, toJson } from "../write/dates";
import { keepRevision } from "../write/revision";

type Input = z.output<typeof addFactInput>;

async function columns(tx: Tx, caseId: string, input: Input, self: string | null) {
  const { elementIds: _, citations: __, date, ...rest } = input;
  const { earliest, latest } = await dayBounds(tx, caseId, date, self, "date");
  return { ...rest, dated: toJson(date), earliestOn: dbDay(earliest), latestOn: dbDay(latest) };
}

async function writeParts(tx: Tx, viewer: Viewer, guard: Guard, factId: string, input: Input): Promise<void> {
  await tx.factElement.deleteMany({ where: { caseId: guard.caseId, factId } });
  await tx.factElement.createMany({
    data: [...new Set(input.elementIds)].map((elementId) => ({
      ...guard,
      id: randomUUID(),
      factId,
      elementId,
    })),
  });
  await writeCitations(tx, viewer, guard, { factId }, input.citations);
}

/** Records a fact. One sentence is enough. */
export async function addFact(viewer: Viewer, caseId: string, input: Input): Promise<Fact> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  const id = await audited(viewer, async (tx) => {
    await checkCitations(tx, caseId, input.citations, "citations");
    const fact = await tx.fact.create({
      data: { ...(await columns(tx, caseId, input, null)), caseId, createdById: viewer.userId },
      select: { id: true },
    });
    await writeParts(tx, viewer, { caseId, tier: input.tier, audienceId: input.audienceId }, fact.id, input);
    return {
      result: fact.id,
      caseId,
      events: [
        {
          action: "fact.recorded",
          subjectKind: "fact",
          subjectId: fact.id,
          data: { state: input.state, tier: input.tier, citations: input.citations.length },
        },
      ],
    };
  });
  return getFact(viewer, caseId, id);
}

/** Changes a fact; what stood is kept as a revision. A stale version is a conflict that shows both. */
export async function changeFact(
  viewer: Viewer,
  caseId: string,
  factId: string,
  input: z.output<typeof changeFactInput>,
): Promise<Fact> {
  await audited(viewer, async (tx) => {
    const before = await getFact(viewer, caseId, factId);
    if (!canRecord(viewer, caseId)) throw forbidden("Only the case team changes the ledger.");
    if (before.version !== input.version) throw stale("fact", before);
    checkTierChange(viewer, caseId, before, input);
    await checkCitations(tx, caseId, input.citations, "citations");
    await keepRevision(tx, viewer, caseId, "fact", before);
    const { version, ...fields } = input;
    const { count } = await tx.fact.updateMany({
      where: { id: factId, caseId, version },
      data: {
        ...(await columns(tx, caseId, fields, factId)),
        ...endOfRelease(input),
        version: { increment: 1 },
      },
    });
    if (count !== 1) throw stale("fact", await getFact(viewer, caseId, factId));
    await writeParts(tx, viewer, { caseId, tier: input.tier, audienceId: input.audienceId }, factId, fields);
    if (!isSame(before.date, input.date)) await moveFollowers(tx, caseId, factId);
    return {
      result: null,
      caseId,
      events: [
        {
          action: "fact.changed",
          subjectKind: "fact",
          subjectId: factId,
          data: { version: before.version + 1, state: input.state, tier: input.tier },
        },
      ],
    };
  });
  return getFact(viewer, caseId, factId);
}
