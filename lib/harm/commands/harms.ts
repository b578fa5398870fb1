import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { forbidden, notFound, stale } from "@/lib/errors";
import { canRecord } from "../access";
import { toSnapshot } from "../load/snapshot";
import { getHarm } from "../queries/harms";
import type { addHarmInput, changeHarmInput, Harm } from "../schema";
import { checkTierChange, endOfRelease } from "../write/check-tier-change";
import { checkCitations, type Guard, writeCitations } from "../write/citations";
import { dayBounds, dbDay, toJson } from "../write/dates";
import { settleEvidence } from "../write/evidence";
import { orderedIds } from "../write/ordered-ids";

type Input = z.output<typeof addHarmInput>;

/** Every place that the input cites exists, and no page lies beyond its document. */
async function checkAll(tx: Tx, caseId: string, input: Input): Promise<void> {
  await checkCitations(tx, caseId, input.citations, "citations");
  for (const [i, cause] of input.causes.entries())
    await checkCitations(tx, caseId, cause.citations, `causes.${i}.citations`);
}

async function columns(tx: Tx, caseId: string, input: Input) {
  const { amounts: _, causes: __, citations: ___, from, to, ...rest } = input;
  const { earliest } = await dayBounds(tx, caseId, from, null, "from");
  const { latest } = await dayBounds(tx, caseId, to, null, "to");
  return {
    ...rest,
    evidenceWhy: rest.evidenceWhy || null,
    fromDated: toJson(from),
    toDated: toJson(to),
    earliestOn: dbDay(earliest),
    latestOn: dbDay(latest),
  };
}

/** Amounts, chain of causes and citations take the place of those the harm had. */
async function writeParts(tx: Tx, viewer: Viewer, guard: Guard, harmId: string, input: Input): Promise<void> {
  const { caseId } = guard;
  await tx.harmAmount.deleteMany({ where: { caseId, harmId } });
  const amountIds = orderedIds(input.amounts);
  await tx.harmAmount.createMany({
    data: input.amounts.map(({ id: _, ...a }, i) => ({
      ...guard,
      ...a,
      ...(amountIds[i] === undefined ? {} : { id: amountIds[i] }),
      harmId,
      createdById: viewer.userId,
    })),
  });
  const before = await tx.causeLink.findMany({ where: { caseId, harmId }, select: { id: true } });
  await tx.factCitation.deleteMany({ where: { caseId, causeLinkId: { in: before.map((c) => c.id) } } });
  await tx.causeLink.deleteMany({ where: { caseId, harmId } });
  for (const [i, { id, citations, ...cause }] of input.causes.entries()) {
    const causeLinkId = id ?? randomUUID();
    await tx.causeLink.createMany({
      data: [{ ...guard, ...cause, id: causeLinkId, harmId, position: i + 1 }],
    });
    await writeCitations(tx, viewer, guard, { causeLinkId }, citations);
  }
  await writeCitations(tx, viewer, guard, { harmId }, input.citations);
  await settleEvidence(tx, caseId, [harmId]);
}

/**
 * Records a harm. One sentence is enough; what it lacks shows among the gaps. Also what accepts a client's
 * report into the ledger. Throws `not_found` for a stranger, `invalid` with the path of the field.
 */
export async function addHarm(viewer: Viewer, caseId: string, input: Input): Promise<Harm> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  const id = await audited(viewer, async (tx) => {
    await checkAll(tx, caseId, input);
    const harm = await tx.harm.create({
      data: { ...(await columns(tx, caseId, input)), caseId, createdById: viewer.userId },
      select: { id: true },
    });
    await writeParts(tx, viewer, { caseId, tier: input.tier, audienceId: input.audienceId }, harm.id, input);
    return {
      result: harm.id,
      caseId,
      events: [
        {
          action: "harm.recorded",
          subjectKind: "harm",
          subjectId: harm.id,
          data: {
            category: input.category,
            timing: input.timing,
            tier: input.tier,
            citations: input.citations.length,
          },
        },
      ],
    };
  });
  return getHarm(viewer, caseId, id);
}

/** Changes a harm; what stood is kept as a revision. A stale version is a conflict that shows both. */
export async function changeHarm(
  viewer: Viewer,
  caseId: string,
  harmId: string,
  input: z.output<typeof changeHarmInput>,
): Promise<Harm> {
  await audited(viewer, async (tx) => {
    const before = await getHarm(viewer, caseId, harmId);
    if (!canRecord(viewer, caseId)) throw forbidden("Only the case team changes the ledger.");
    if (before.version !== input.version) throw stale("harm", before);
    checkTierChange(viewer, caseId, before, input);
    await checkAll(tx, caseId, input);
    await tx.harmRevision.createMany({
      data: [
        {
          id: randomUUID(),
          caseId,
          tier: before.tier,
          audienceId: before.audienceId,
          harmId,
          version: before.version,
          snapshot: toSnapshot(before),
          replacedById: viewer.userId,
        },
      ],
    });
    const { version, ...fields } = input;
    const { count } = await tx.harm.updateMany({
      where: { id: harmId, caseId, version },
      data: { ...(await columns(tx, caseId, fields)), ...endOfRelease(input), version: { increment: 1 } },
    });
    if (count !== 1) throw stale("harm", await getHarm(viewer, caseId, harmId));
    await writeParts(tx, viewer, { caseId, tier: input.tier, audienceId: input.audienceId }, harmId, input);
    return {
      result: null,
      caseId,
      events: [
        {
          action: "harm.changed",
          subjectKind: "harm",
          subjectId: harmId,
          data: {
            version: before.version + 1,
            category: input.category,
            timing: input.timing,
            tier: input.tier,
          },
        },
      ],
    };
  });
  return getHarm(viewer, caseId, harmId);
}
