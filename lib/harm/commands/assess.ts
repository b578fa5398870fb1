import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import type { Tx } from "@/lib/db/with-viewer";
import { invalid, notFound, stale } from "@/lib/errors";
import { canRecord } from "../access";
import type { factorInput, reliefHarmsInput, tieInput } from "../assessment-schema";
import { loadOpenTies } from "../load/open-ties";
import { loadReliefPairs, type ReliefPair } from "../load/relief-pairs";
import { keepAssessments } from "../write/keep-assessments";

type Ref = { claimId: string; reliefId: string; version: number | null };

async function toJudge(tx: Tx, caseId: string, input: Ref): Promise<Judged> {
  const pairs = await loadReliefPairs(tx, caseId);
  const pair = pairs.find((p) => p.claimId === input.claimId && p.reliefId === input.reliefId);
  if (pair === undefined) throw notFound("form of relief");
  // Who may not see a fact or a harm is not told that it is tied, in a conflict as little as on the page; and what they
  // save over keeps it tied: nobody unties what they cannot see.
  const open = await loadOpenTies(tx, caseId, pair.assessment);
  if (pair.version !== input.version) throw stale("form of relief", open.assessment);
  return { pairs, pair, isOpen: open.has };
}
type Judged = { pairs: ReliefPair[]; pair: ReliefPair; isOpen: (id: string) => boolean };

/** Ties facts and authorities to a question of live or moot, in the place of those it had. */
export async function tieToQuestion(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof tieInput>,
): Promise<{ pairs: number }> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  return audited(viewer, async (tx) => {
    const { pairs, pair, isOpen } = await toJudge(tx, caseId, input);
    const { question } = input;
    const known = await tx.fact.findMany({
      where: { caseId, id: { in: input.facts.map((f) => f.factId) } },
      select: { id: true },
    });
    const here = new Set(known.map((f) => f.id));
    const gone = input.facts.findIndex((f) => !here.has(f.factId));
    if (gone >= 0) throw invalid(`facts.${gone}.factId`, "This fact is not on the ledger. Choose another.");

    const facts = input.facts.map((f) => ({ question, ...f }));
    const authorities = input.authorities.map((text) => ({ question, text }));
    const changed = pairs
      .filter((p) => p === pair || input.everywhere)
      .map((p) => {
        const before = p.assessment;
        const rest = {
          facts: before.facts.filter((f) => p !== pair || f.question !== question || !isOpen(f.factId)),
          authorities: before.authorities.filter((a) => p !== pair || a.question !== question),
        };
        return {
          pair: p,
          assessment: {
            harmIds: before.harmIds,
            facts: [
              ...rest.facts,
              ...facts.filter(
                (f) => !rest.facts.some((x) => x.question === question && x.factId === f.factId),
              ),
            ],
            authorities: [
              ...rest.authorities,
              ...authorities.filter(
                (a) => !rest.authorities.some((x) => x.question === question && x.text === a.text),
              ),
            ],
          },
        };
      });
    await keepAssessments(tx, viewer, caseId, pairs, changed);
    return {
      result: { pairs: changed.length },
      caseId,
      events: [
        {
          action: "relief.assessed",
          subjectKind: "relief",
          subjectId: input.reliefId,
          data: {
            claimId: input.claimId,
            question,
            facts: input.facts.map((f) => f.factId),
            authorities: authorities.length,
            pairs: changed.length,
          },
        },
      ],
    };
  });
}

/** Says which harms speak to a form of relief on a claim; null: every harm on the ledger. */
export async function chooseReliefHarms(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof reliefHarmsInput>,
): Promise<{ pairs: number }> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  return audited(viewer, async (tx) => {
    const { pairs, pair, isOpen } = await toJudge(tx, caseId, input);
    const ids = input.harmIds;
    if (ids !== null) {
      const known = await tx.harm.count({ where: { caseId, id: { in: ids } } });
      if (known !== new Set(ids).size)
        throw invalid("harmIds", "One of these harms is not on the ledger. Choose again.");
    }
    const hidden = (pair.assessment.harmIds ?? []).filter((id) => !isOpen(id));
    const harmIds = ids === null ? null : [...new Set([...ids, ...hidden])];
    await keepAssessments(tx, viewer, caseId, pairs, [{ pair, assessment: { ...pair.assessment, harmIds } }]);
    return {
      result: { pairs: 1 },
      caseId,
      events: [
        {
          action: "relief.assessed",
          subjectKind: "relief",
          subjectId: input.reliefId,
          data: { claimId: input.claimId, harms: ids },
        },
      ],
    };
  });
}

/** Writes the authorities of a factor that belongs to no claim, in the place of those it had. */
export async function setFactorAuthorities(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof factorInput>,
): Promise<{ authorities: string[]; version: number }> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  return audited(viewer, async (tx) => {
    const { factor, authorities, version } = input;
    const before = await tx.motionFactor.findFirst({
      where: { caseId, factor },
      select: { id: true, version: true, authorities: true },
    });
    if ((before?.version ?? null) !== version) throw stale("factor", before);
    const row =
      before === null
        ? await tx.motionFactor.create({
            data: { caseId, factor, authorities },
            select: { id: true, version: true },
          })
        : await tx.motionFactor.update({
            where: { id: before.id, version: before.version },
            data: { authorities, version: { increment: 1 } },
            select: { id: true, version: true },
          });
    return {
      result: { authorities, version: row.version },
      caseId,
      events: [
        {
          action: "factor.authorities_set",
          subjectKind: "case_row",
          subjectId: caseId,
          data: { factor, authorities: authorities.length },
        },
      ],
    };
  });
}
