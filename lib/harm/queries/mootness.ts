import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { type CourtDate, fromDbDate } from "@/lib/dates/court-date";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canRead, canRecord } from "../access";
import { liveOrMoot, type MootnessInput, mootnessTodo } from "../live-or-moot";
import { loadLedgerFacts, loadLedgerHarms } from "../load/ledger";
import { loadAccess } from "../load/lost-access";
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
    const inputs = pairs.map(
      (p): MootnessInput => ({
        claimId: p.claimId,
        reliefId: p.reliefId,
        title: `${p.claim}: ${p.relief}`,
        kind: p.kind,
        // Until counsel ties some, every harm on the ledger speaks to every form of relief.
        harms: p.assessment.harmIds?.flatMap((id) => harmOf.get(id) ?? []) ?? harms,
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
            harms:
              pair.assessment.harmIds === null ? null : input.harms.map((h) => ({ id: h.id, text: h.text })),
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
