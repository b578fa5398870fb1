import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { type CourtDate, fromDbDate } from "@/lib/dates/court-date";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canRead, canRecord } from "../access";
import { type TieHistory, tieChanges } from "../assessment-history";
import { readAssessment } from "../assessment-schema";
import { liveOrMoot, type MootnessInput, mootnessTodo } from "../live-or-moot";
import { loadLedgerFacts, loadLedgerHarms } from "../load/ledger";
import { loadAccess } from "../load/lost-access";
import { loadOpenTies } from "../load/open-ties";
import { loadReliefPairs } from "../load/relief-pairs";
import type { MootnessMatrix } from "../matrix-schema";
import { strengthOf } from "../strength";

/** Reasons that a cell gives; a ledger of thousands gives as many. */
const MOST_REASONS = 12;

/** Per claim and form of relief, on a chosen day: standing when filed, and what has kept it alive since. */
export async function getMootnessMatrix(
  viewer: Viewer,
  caseId: string,
  on: CourtDate = today(),
): Promise<MootnessMatrix> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { filedOn: true } });
    if (legalCase === null) throw notFound("case");
    const filedOn = legalCase.filedOn && fromDbDate(legalCase.filedOn);
    const access = await loadAccess(tx, caseId, on, async () => new Map());
    const empty = { on, filedOn, rows: [], can: { edit: canRecord(viewer, caseId) } };
    if (filedOn === null)
      return { ...empty, missing: "The day on which the case was filed is not on record here." };
    if (access.directiveId === null)
      return { ...empty, missing: "No government action is marked as the directive." };
    const pairs = await loadReliefPairs(tx, caseId);
    if (pairs.length === 0)
      return { ...empty, missing: "The operative pleading has no relief on record here." };

    const harms = await loadLedgerHarms(tx, caseId, null);
    const harmOf = new Map(harms.map((h) => [h.id, h]));
    const tied = [...new Set(pairs.flatMap((p) => p.assessment.facts.map((f) => f.factId)))];
    const facts = new Map((await loadLedgerFacts(tx, caseId, tied)).map((f) => [f.id, f]));
    // Until counsel ties some, every harm on the ledger speaks to every form of relief. Nor does a choice of none that
    // the viewer may see narrow it: "no harm" would tell them that a sealed one was chosen.
    const chosenOf = (p: (typeof pairs)[number]) => {
      const chosen = p.assessment.harmIds?.flatMap((id) => harmOf.get(id) ?? []) ?? [];
      return chosen.length === 0 ? null : chosen;
    };
    const inputs = pairs.map(
      (p): MootnessInput => ({
        claimId: p.claimId,
        reliefId: p.reliefId,
        title: `${p.claim}: ${p.relief}`,
        kind: p.kind,
        harms: chosenOf(p) ?? harms,
        facts: p.assessment.facts.flatMap((t) => {
          const fact = facts.get(t.factId);
          return fact ? [{ question: t.question, side: t.side, fact }] : [];
        }),
      }),
    );
    const rows = liveOrMoot(inputs, { inForce: access.inForce, filedOn, on });
    return {
      ...empty,
      missing: null,
      rows: rows.flatMap((r, i) => {
        const [pair, input] = [pairs[i], inputs[i]];
        if (pair === undefined || input === undefined) return [];
        return [
          {
            claimId: r.claimId,
            reliefId: r.reliefId,
            claim: pair.claim,
            relief: pair.relief,
            version: pair.version,
            harms: chosenOf(pair)?.map((h) => ({ id: h.id, text: h.text })) ?? null,
            recorded: pair.recorded,
            completedPast: r.completedPast,
            cells: r.cells.map((c) => ({
              question: c.question,
              answer: c.answer,
              strength: c.strength,
              why: c.why.slice(0, MOST_REASONS),
              moreWhy: Math.max(0, c.why.length - MOST_REASONS),
              facts: input.facts
                .filter((f) => f.question === c.question)
                .map((f) => ({
                  id: f.fact.id,
                  text: f.fact.text,
                  side: f.side,
                  strength: strengthOf(f.fact),
                  disputed: f.fact.state.startsWith("disputed"),
                })),
              authorities: pair.assessment.authorities
                .filter((a) => a.question === c.question)
                .map((a) => a.text),
              todo: mootnessTodo(c),
            })),
          },
        ];
      }),
    };
  });
}

/**
 * Who tied or untied which fact, authority or harm to a claim and its relief, and when, latest first. What the viewer
 * may not see is left out, and a change of nothing else with it.
 */
export async function listTieHistory(
  viewer: Viewer,
  caseId: string,
  { claimId, reliefId }: { claimId: string; reliefId: string },
): Promise<TieHistory> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const relief = await tx.relief.findFirst({ where: { caseId, id: reliefId }, select: { id: true } });
    const claim = await tx.claim.findFirst({ where: { caseId, id: claimId }, select: { id: true } });
    if (relief === null || claim === null) throw notFound("form of relief");
    const row = await tx.claimRelief.findFirst({
      where: { caseId, claimId, reliefId },
      select: { id: true, assessment: true },
    });
    if (row === null) return [];
    const revisions = await tx.ledgerRevision.findMany({
      where: { caseId, subjectKind: "claim_relief", subjectId: row.id },
      orderBy: { version: "desc" },
      take: 200,
      select: { version: true, snapshot: true, replacedAt: true, replacedById: true },
    });
    const before = revisions.map((r) => readAssessment(r.snapshot));
    const now = readAssessment(row.assessment);
    const { words } = await loadOpenTies(tx, caseId, now, ...before);
    const people = await tx.user.findMany({
      where: { id: { in: [...new Set(revisions.flatMap((r) => r.replacedById ?? []))] } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(people.map((p) => [p.id, p.name]));
    return revisions.flatMap((r, i) => {
      const [was, is] = [before[i], before[i - 1] ?? now];
      const changes = was === undefined ? [] : tieChanges(was, is, words);
      if (changes.length === 0) return [];
      return [
        {
          version: r.version,
          at: r.replacedAt.toISOString(),
          by: r.replacedById === null ? null : (nameOf.get(r.replacedById) ?? null),
          changes,
        },
      ];
    });
  });
}
