import { z } from "zod";
import type { Viewer } from "@/lib/auth/viewer";
import { today } from "@/lib/dates/clock";
import { type CourtDate, fromDbDate } from "@/lib/dates/court-date";
import { onDay, type UncertainDate } from "@/lib/dates/uncertain-date";
import { type Tx, withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canRead } from "../access";
import { claimMatrix, otherFactors } from "../claim-matrix";
import { type DiligenceEntry, type DiligenceStep, diligence, diligenceSteps } from "../diligence";
import { findGaps } from "../gaps";
import { liveOrMoot, type MootnessInput, mootnessQuestions, type ReliefKind } from "../live-or-moot";
import { loadLedger } from "../load/ledger";
import { loadAccess } from "../load/lost-access";
import { readDate } from "../load/when";
import type { DiligenceRecord, GapList, MootnessMatrix, ProofMatrix } from "../matrix-schema";
import { harmMatrix } from "../proof-matrix";
import { taskTitle } from "../task-title";

const MOST_FACTS = 8;
/** Days without any record are a gap from this length on. */
const SILENT_DAYS = 14;

/** Authorities of the two factors that belong to no claim. */
const factorAuthorities = {
  balance: ["Winter v. NRDC, 555 U.S. 7, 20 (2008)", "Nken v. Holder, 556 U.S. 418, 435 (2009)"],
  publicInterest: [
    "Nken v. Holder, 556 U.S. 418, 435 (2009)",
    "League of Women Voters v. Newby, 838 F.3d 1, 12 (D.C. Cir. 2016)",
  ],
};

/** The elements of irreparable harm x harms, each claim's elements x facts, and the other factors. */
export async function getProofMatrix(viewer: Viewer, caseId: string): Promise<ProofMatrix> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  const ledger = await withViewer(viewer, (tx) => loadLedger(tx, caseId));
  return {
    harms: harmMatrix(ledger.harms),
    claims: claimMatrix(ledger.claims, ledger.facts).map((c) => ({
      ...c,
      elements: c.elements.map((e) => ({ ...e, facts: e.facts.slice(0, MOST_FACTS), total: e.facts.length })),
    })),
    factors: otherFactors(ledger.claims, ledger.facts, factorAuthorities).map((f) => ({
      ...f,
      facts: f.facts.slice(0, MOST_FACTS),
      total: f.facts.length,
    })),
  };
}

/** What counsel tied to a claim and its relief: ClaimRelief.assessment. */
const assessment = z.object({
  harmIds: z.array(z.string()).optional(),
  facts: z
    .array(
      z.object({ question: z.enum(mootnessQuestions), side: z.enum(["for", "against"]), factId: z.string() }),
    )
    .default([]),
});

const kinds: Record<string, ReliefKind> = {
  declaratory: "declaratory",
  vacatur: "vacatur",
  injunction: "injunction",
  preliminary_injunction: "injunction",
  fees: "fees",
};

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
    if (filedOn === null || access.directiveId === null)
      return {
        on,
        filedOn,
        missing:
          filedOn === null
            ? "The day on which the case was filed is not on record here."
            : "No government action is marked as the directive.",
        rows: [],
      };
    const ledger = await loadLedger(tx, caseId);
    const pairs = await reliefPairs(tx, caseId);
    const facts = new Map(ledger.facts.map((f) => [f.id, f]));
    const inputs = pairs.map((p): MootnessInput => {
      const tied = assessment.catch({ facts: [] }).parse(p.assessment ?? {});
      return {
        claimId: p.claimId,
        reliefId: p.reliefId,
        title: `${p.claim}: ${p.relief}`,
        kind: p.kind,
        // Until counsel ties some, every harm on the ledger speaks to every form of relief.
        harms:
          tied.harmIds === undefined
            ? ledger.harms
            : ledger.harms.filter((h) => tied.harmIds?.includes(h.id)),
        facts: tied.facts.flatMap((t) => {
          const fact = facts.get(t.factId);
          return fact ? [{ question: t.question, side: t.side, fact }] : [];
        }),
      };
    });
    const rows = liveOrMoot(inputs, { inForce: access.inForce, filedOn, on });
    return {
      on,
      filedOn,
      missing: rows.length === 0 ? "The operative pleading has no relief on record here." : null,
      rows: rows.flatMap((r, i) => {
        const pair = pairs[i];
        return pair === undefined
          ? []
          : [
              {
                claimId: r.claimId,
                reliefId: r.reliefId,
                claim: pair.claim,
                relief: pair.relief,
                recorded: pair.recorded,
                completedPast: r.completedPast,
                cells: r.cells.map(({ question, answer, strength, why }) => ({
                  question,
                  answer,
                  strength,
                  why,
                })),
              },
            ];
      }),
    };
  });
}

async function reliefPairs(tx: Tx, caseId: string) {
  const claims = await tx.claim.findMany({
    where: { caseId, pleading: { operative: true } },
    orderBy: { position: "asc" },
    select: { id: true, title: true, count: true, pleadingId: true },
  });
  const reliefs = await tx.relief.findMany({
    where: { caseId, pleadingId: { in: claims.map((c) => c.pleadingId) } },
    orderBy: { position: "asc" },
    select: { id: true, kind: true, text: true },
  });
  const recorded = await tx.claimRelief.findMany({
    where: { caseId, claimId: { in: claims.map((c) => c.id) } },
    select: { claimId: true, reliefId: true, live: true, reason: true, assessment: true },
  });
  return claims.flatMap((c) =>
    reliefs
      // Where the pleading ties forms of relief to claims, only those pairs are asked about.
      .filter(
        (r) =>
          !recorded.some((x) => x.claimId === c.id) ||
          recorded.some((x) => x.claimId === c.id && x.reliefId === r.id),
      )
      .map((r) => {
        const row = recorded.find((x) => x.claimId === c.id && x.reliefId === r.id);
        return {
          claimId: c.id,
          reliefId: r.id,
          claim: c.count === null ? c.title : `${c.count}: ${c.title}`,
          relief: r.text,
          kind: kinds[r.kind] ?? "restoration",
          recorded: row === undefined ? null : [row.live, row.reason].filter(Boolean).join(": "),
          assessment: row?.assessment ?? null,
        };
      }),
  );
}

/** Directive, notice, first harm, counsel, complaint, motion: the delay clock, with what explains each gap. */
export async function getDiligence(viewer: Viewer, caseId: string): Promise<DiligenceRecord> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const legalCase = await tx.case.findUnique({ where: { id: caseId }, select: { filedOn: true } });
    if (legalCase === null) throw notFound("case");
    const directive = await tx.governmentAction.findFirst({
      where: { caseId, isDirective: true },
      orderBy: { earliestOn: "asc" },
      select: { title: true, startDated: true },
    });
    const harm = await tx.harm.findFirst({
      where: { caseId, earliestOn: { not: null } },
      orderBy: { earliestOn: "asc" },
      select: { text: true, fromDated: true },
    });
    const motion = await tx.filing.findFirst({
      where: {
        caseId,
        kind: "motion",
        motionKind: { in: ["preliminary_injunction", "tro"] },
        state: { in: ["normal", "sealed"] },
      },
      orderBy: { filedOn: "asc" },
      select: { filedOn: true, number: true },
    });
    const facts = await tx.fact.findMany({
      where: { caseId, OR: [{ diligenceStep: { not: null } }, { explainsStep: { not: null } }] },
      orderBy: { id: "asc" },
      take: 500,
      select: { id: true, text: true, dated: true, diligenceStep: true, explainsStep: true },
    });
    const found: Partial<Record<DiligenceStep, { date: UncertainDate | null; from: string }>> = {
      ...(directive ? { directive: { date: readDate(directive.startDated), from: directive.title } } : {}),
      ...(harm ? { first_harm: { date: readDate(harm.fromDated), from: harm.text } } : {}),
      ...(legalCase.filedOn
        ? { complaint: { date: onDay(fromDbDate(legalCase.filedOn)), from: "The day the case was filed" } }
        : {}),
      ...(motion
        ? {
            motion: {
              date: onDay(fromDbDate(motion.filedOn)),
              from: motion.number === null ? "The motion" : `ECF No. ${motion.number}`,
            },
          }
        : {}),
    };
    // A fact that counsel marked for a step speaks before what was found.
    for (const f of facts)
      if (f.diligenceStep !== null) found[f.diligenceStep] = { date: readDate(f.dated), from: f.text };
    const entries = diligenceSteps.map(
      (step): DiligenceEntry => ({
        step,
        date: found[step]?.date ?? null,
        explainedBy: facts
          .filter((f) => f.explainsStep === step)
          .map((f) => ({ factId: f.id, text: f.text })),
      }),
    );
    const { steps, gaps, total, missing } = diligence(entries);
    return {
      steps: steps.map((s) => ({
        ...s,
        date: found[s.step]?.date ?? null,
        from: found[s.step]?.from ?? null,
      })),
      gaps,
      total,
      missing,
    };
  });
}

/** Everything that is missing, with what to do about it, and whether somebody already has it as a task. */
export async function listGaps(viewer: Viewer, caseId: string): Promise<GapList> {
  if (!canRead(viewer, caseId)) throw notFound("case");
  return withViewer(viewer, async (tx) => {
    const ledger = await loadLedger(tx, caseId, { eachCite: true });
    const directive = await tx.governmentAction.findFirst({
      where: { caseId, isDirective: true },
      orderBy: { earliestOn: "asc" },
      select: { earliestOn: true },
    });
    const period =
      directive?.earliestOn == null ? null : { from: fromDbDate(directive.earliestOn), to: today() };
    const gaps = findGaps({ ...ledger, period, silentDays: SILENT_DAYS });
    const tasks = await tx.task.findMany({
      where: { caseId, state: "open" },
      take: 2000,
      select: { id: true, title: true, subjectId: true },
    });
    const taskOf = new Map(tasks.map((t) => [`${t.subjectId ?? ""} ${t.title}`, t.id]));
    return gaps.map((g) => ({
      ...g,
      taskId: taskOf.get(`${g.subject.noun === "stretch" ? "" : g.subject.id} ${taskTitle(g)}`) ?? null,
    }));
  });
}
