import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { now } from "@/lib/dates/clock";
import { withViewer } from "@/lib/db/with-viewer";
import { forbidden, invalid, notFound, stale } from "@/lib/errors";
import { writeCitations } from "@/lib/sources/write-citations";
import { canEditCase } from "../access";
import { getCaseDetails } from "../queries";
import type { answerInput, CaseDetails, questionInput, relateInput } from "../schema";
import { toEdit } from "../to-edit";

export async function askQuestion(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof questionInput>,
): Promise<CaseDetails> {
  await audited(viewer, async (tx) => {
    await toEdit(viewer, caseId);
    const { id } = await tx.openQuestion.create({ data: { caseId, text: input.text }, select: { id: true } });
    return {
      result: null,
      caseId,
      events: [{ action: "question.asked", subjectKind: "open_question", subjectId: id }],
    };
  });
  return getCaseDetails(viewer, caseId);
}

/** Answers an open question; an empty answer opens it again. */
export async function answerQuestion(
  viewer: Viewer,
  caseId: string,
  questionId: string,
  input: z.output<typeof answerInput>,
): Promise<CaseDetails> {
  await audited(viewer, async (tx) => {
    const before = await getCaseDetails(viewer, caseId);
    const question = before.questions.find((q) => q.id === questionId);
    if (question === undefined) throw notFound("question");
    if (!canEditCase(viewer, caseId)) throw forbidden("Only the case team answers questions.");
    if (input.from !== undefined && input.from !== question.answer && input.answer !== question.answer)
      throw stale("answer", { answer: question.answer, from: question.answer ?? "" });
    await tx.openQuestion.updateMany({
      where: { id: questionId, caseId },
      data: { answer: input.answer, answeredAt: input.answer === null ? null : now() },
    });
    return {
      result: null,
      caseId,
      events: [
        {
          action: input.answer === null ? "question.reopened" : "question.answered",
          subjectKind: "open_question",
          subjectId: questionId,
        },
      ],
    };
  });
  return getCaseDetails(viewer, caseId);
}

/** Notes a related or watched case. It stays "watched" until counsel files a notice under LCvR 40.5. */
export async function relateCase(
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof relateInput>,
): Promise<CaseDetails> {
  await audited(viewer, async (tx) => {
    await toEdit(viewer, caseId);
    const { sourceIds, contrarySourceIds, ...rest } = input;
    if (rest.relatedCaseId !== null) {
      // The other case has a wall of its own: naming it takes being in it.
      const there = await withViewer(viewer, (t) =>
        t.case.findUnique({ where: { id: rest.relatedCaseId ?? "" }, select: { id: true } }),
      );
      if (there === null) throw invalid("relatedCaseId", "That case does not exist, or is not open to you.");
    }
    const row = await tx.relatedCase.create({
      data: { ...rest, caseId },
      select: { id: true, tier: true, audienceId: true },
    });
    await writeCitations(tx, { caseId, kind: "related_case", ...row }, { sourceIds, contrarySourceIds });
    return {
      result: null,
      caseId,
      events: [
        { action: "case.related", subjectKind: "related_case", subjectId: row.id, data: { kind: rest.kind } },
      ],
    };
  });
  return getCaseDetails(viewer, caseId);
}
