import type { z } from "zod";
import { audited } from "@/lib/audit/audited";
import type { Viewer } from "@/lib/auth/viewer";
import { toDbDate } from "@/lib/dates/court-date";
import { forbidden, notFound, stale } from "@/lib/errors";
import { canRecord } from "../access";
import type { addBaselineInput, BaselineRow, changeBaselineInput } from "../baseline-schema";
import { getBaseline } from "../queries/baselines";
import { checkTierChange } from "../write/check-tier-change";
import { checkCitations, writeCitations } from "../write/citations";
import { keepRevision } from "../write/revision";

type Input = z.output<typeof addBaselineInput>;

const columns = ({ citations: _, asOf, ...rest }: Input) => ({ ...rest, asOf: toDbDate(asOf) });

/** Records a figure of the plaintiff that losses are measured against. */
export async function addBaseline(viewer: Viewer, caseId: string, input: Input): Promise<BaselineRow> {
  if (!canRecord(viewer, caseId)) throw notFound("case");
  const id = await audited(viewer, async (tx) => {
    await checkCitations(tx, caseId, input.citations, "citations");
    const row = await tx.baseline.create({
      data: { ...columns(input), caseId, createdById: viewer.userId },
      select: { id: true },
    });
    const guard = { caseId, tier: input.tier, audienceId: input.audienceId };
    await writeCitations(tx, viewer, guard, { baselineId: row.id }, input.citations);
    return {
      result: row.id,
      caseId,
      events: [
        {
          action: "baseline.recorded",
          subjectKind: "baseline",
          subjectId: row.id,
          data: { kind: input.kind, asOf: input.asOf, tier: input.tier },
        },
      ],
    };
  });
  return getBaseline(viewer, caseId, id);
}

/** Changes a baseline; what stood is kept. A stale version is a conflict that shows both. */
export async function changeBaseline(
  viewer: Viewer,
  caseId: string,
  baselineId: string,
  input: z.output<typeof changeBaselineInput>,
): Promise<BaselineRow> {
  await audited(viewer, async (tx) => {
    const before = await getBaseline(viewer, caseId, baselineId);
    if (!canRecord(viewer, caseId)) throw forbidden("Only the case team changes the ledger.");
    if (before.version !== input.version) throw stale("baseline", before);
    checkTierChange(viewer, caseId, before, input);
    await checkCitations(tx, caseId, input.citations, "citations");
    await keepRevision(tx, viewer, caseId, "baseline", before);
    const { version, ...fields } = input;
    const { count } = await tx.baseline.updateMany({
      where: { id: baselineId, caseId, version },
      data: { ...columns(fields), version: { increment: 1 } },
    });
    if (count !== 1) throw stale("baseline", await getBaseline(viewer, caseId, baselineId));
    const guard = { caseId, tier: input.tier, audienceId: input.audienceId };
    await writeCitations(tx, viewer, guard, { baselineId }, input.citations);
    return {
      result: null,
      caseId,
      events: [
        {
          action: "baseline.changed",
          subjectKind: "baseline",
          subjectId: baselineId,
          data: { version: before.version + 1, asOf: input.asOf, tier: input.tier },
        },
      ],
    };
  });
  return getBaseline(viewer, caseId, baselineId);
}
