import type { Viewer } from "@/lib/auth/viewer";
import { fromDbDate } from "@/lib/dates/court-date";
import { onDay, type UncertainDate } from "@/lib/dates/uncertain-date";
import { withViewer } from "@/lib/db/with-viewer";
import { notFound } from "@/lib/errors";
import { canRead } from "../access";
import { type DiligenceEntry, type DiligenceStep, diligence, diligenceSteps } from "../diligence";
import { readDate } from "../load/when";
import type { DiligenceRecord } from "../matrix-schema";

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
